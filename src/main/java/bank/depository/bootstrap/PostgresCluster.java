package bank.depository.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One directory of data and the server's programs on it: made, started, stopped. */
final class PostgresCluster {

  /** Three nodes with full pools, and whoever looks in by hand. */
  private static final int CONNECTIONS = 200;

  private static final Logger LOG = Logger.getLogger(PostgresCluster.class);

  private static final Duration INITIALIZE_LIMIT = Duration.ofMinutes(2);

  /** After a crash the server first repeats what the log holds: at most max_wal_size and a bit. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

  /** What waits longer than pg_ctl itself has hung. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final String DEFAULTS = "own-postgres.conf";

  private final Path directory;
  private final PostgresBinaries binaries;
  private final ServerUser user;
  private final Path startLog;

  PostgresCluster(Path directory, PostgresBinaries binaries) {
    this.directory = directory;
    this.binaries = binaries;
    this.user = ServerUser.of(directory, binaries.program("postgres"));
    this.startLog = directory.resolveSibling("start.log");
  }

  Path directory() {
    return directory;
  }

  /** Makes the cluster beside its place and moves it there when it is whole. */
  void initialize(String superuserSecret) throws IOException {
    Path unfinished = directory.resolveSibling("data.new");
    Path secret = directory.resolveSibling("initdb.secret");
    Directories.deleteTree(unfinished);
    Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    user.own(unfinished);
    Directories.writeSecret(secret, superuserSecret);
    user.own(secret);
    try {
      initdb(unfinished, secret);
    } finally {
      Files.delete(secret);
    }
    writeDefaults(unfinished);
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private void initdb(Path unfinished, Path secret) {
    Command made =
        Command.run(
            INITIALIZE_LIMIT,
            user.command(
                binaries.program("initdb"),
                List.of(
                    "--pgdata=" + unfinished,
                    "--username=" + Credentials.SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // Sorting must not change with the machine's libraries: indexes depend on it.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions")));
    if (!made.succeeded()) {
      throw new CannotStart("PostgreSQL's data directory cannot be made: " + made.lastLine());
    }
  }

  private void writeDefaults(Path unfinished) throws IOException {
    Path defaults = unfinished.resolve(DEFAULTS);
    try (InputStream in = PostgresCluster.class.getResourceAsStream(DEFAULTS)) {
      if (in == null) {
        throw new IllegalStateException(DEFAULTS + " is not in the class path");
      }
      Files.copy(in, defaults);
    }
    user.own(defaults);
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude '" + DEFAULTS + "'\n",
        StandardOpenOption.APPEND);
  }

  /** Starts the server on a port, or on a free one for 0, and waits until it serves. */
  int start(int wantedPort) {
    checkVersion();
    int port = wantedPort == 0 ? freePort() : wantedPort;
    if (wantedPort != 0 && !isFree(wantedPort)) {
      throw new CannotStart(
          "Port %d on 127.0.0.1, which PostgreSQL should listen on, is taken: free it or set DEPOSITORY_POSTGRES_PORT."
              .formatted(wantedPort));
    }
    prepareStartLog();
    Command started =
        Command.run(
            START_LIMIT.plus(GRACE),
            user.command(
                binaries.program("pg_ctl"),
                List.of(
                    "start",
                    "--pgdata=" + directory,
                    "--wait",
                    "--timeout=" + START_LIMIT.toSeconds(),
                    "--log=" + startLog,
                    "--options=" + rules(port))));
    if (!started.succeeded()) {
      throw new CannotStart("PostgreSQL does not start: " + reason(started));
    }
    return port;
  }

  /**
   * Settings that the service insists on: on the command line they win over every file and over
   * ALTER SYSTEM.
   */
  private static String rules(int port) {
    return String.join(
        " ",
        "-c fsync=on -c synchronous_commit=on -c full_page_writes=on",
        "-c password_encryption=scram-sha-256",
        "-c max_connections=" + CONNECTIONS,
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port);
  }

  /** Stops the server; its clients are cut off and what they had not committed is undone. */
  void stop() {
    Command stopped =
        Command.run(
            STOP_LIMIT.plus(GRACE),
            user.command(
                binaries.program("pg_ctl"),
                List.of(
                    "stop",
                    "--pgdata=" + directory,
                    "--mode=fast",
                    "--wait",
                    "--timeout=" + STOP_LIMIT.toSeconds())));
    if (!stopped.succeeded()) {
      LOG.warnf("PostgreSQL on %s does not stop: %s", directory, stopped.lastLine());
    }
  }

  private void checkVersion() {
    Command version =
        Command.run(GRACE, user.command(binaries.program("postgres"), List.of("--version")));
    String major = version.lastLine().replaceAll(".* (\\d+)\\..*", "$1");
    String ofCluster = firstLine(directory.resolve("PG_VERSION"));
    if (!major.equals(ofCluster)) {
      throw new CannotStart(
          "%s was made by PostgreSQL %s and this service brings %s: see docs/runbooks/database.md, \"A new major version\"."
              .formatted(directory, ofCluster, version.lastLine()));
    }
  }

  private void prepareStartLog() {
    try {
      Files.deleteIfExists(startLog);
      Files.createFile(
          startLog,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      user.own(startLog);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's own word for it, which pg_ctl does not repeat. */
  private String reason(Command started) {
    return fatal(startLog)
        .or(() -> newestLog().flatMap(PostgresCluster::fatal))
        .orElse(started.lastLine() + " See " + startLog + ".");
  }

  private static Optional<String> fatal(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" FATAL: ") || line.contains(" PANIC: "))
          .map(line -> line.replaceFirst(".* (FATAL|PANIC): +", ""))
          .reduce((earlier, later) -> later);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> newestLog() {
    Path logs = directory.resolve("log");
    if (!Files.isDirectory(logs)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(logs)) {
      return files.max(Comparator.comparing(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Path file) {
    try {
      return Files.readAllLines(file).get(0).strip();
    } catch (IOException e) {
      throw new CannotStart(file + " cannot be read: is this a data directory of ours?", e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
