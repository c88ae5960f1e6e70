package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles and migrations on PostgreSQL 15, the oldest server that the bank may bring. */
class OldestServerIT {

  private static final PostgresBinaries VERSION_15 =
      new PostgresBinaries(Path.of("/usr/lib/postgresql/15"));
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir Path temporary;

  private Path cluster;
  private ServerUser user;
  private Credentials credentials;
  private int port;

  @BeforeEach
  void startServer() throws IOException {
    Machine.needs(Files.exists(VERSION_15.program("postgres")), "PostgreSQL 15 of Debian");
    ServerProcess.openDirectory(temporary);
    cluster = temporary.resolve("cluster");
    user = ServerUser.of(cluster, VERSION_15.program("postgres"));
    credentials = Credentials.create(temporary.resolve("credentials"));
    port = freePort();
    Files.createDirectory(
        cluster,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    user.own(cluster);
    Path secret = temporary.resolve("secret");
    Directories.writeSecret(secret, credentials.of(Credentials.SUPERUSER));
    user.own(secret);
    run(
        "initdb",
        List.of(
            "--pgdata=" + cluster,
            "--username=postgres",
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C"));
    run(
        "pg_ctl",
        List.of(
            "start",
            "--pgdata=" + cluster,
            "--wait",
            "--log=" + cluster.resolve("start.log"),
            "--options=-c port=%d -c unix_socket_directories= -c listen_addresses=127.0.0.1"
                .formatted(port)));
  }

  @AfterEach
  void stopServer() {
    if (port != 0) {
      run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait"));
    }
  }

  @Test
  void rolesAndAllMigrationsRunOnTheOldestServer() throws SQLException {
    try (Connection superuser = OwnPostgres.connect(url("postgres"), credentials)) {
      assertEquals(15, superuser.getMetaData().getDatabaseMajorVersion());
      DatabaseSetup.createDatabase(superuser, "depository");
    }
    try (Connection superuser = OwnPostgres.connect(url("depository"), credentials)) {
      DatabaseSetup.applyRoles(superuser, credentials);
      DatabaseSetup.applyRoles(superuser, credentials);
    }

    int migrations = migrate();

    assertTrue(migrations > 0, "migrations were found");
    assertEquals(0, migrate(), "and run once");
  }

  private int migrate() {
    return Flyway.configure()
        .dataSource(url("depository"), "depository_owner", credentials.of("depository_owner"))
        .locations("classpath:db-migrations")
        .defaultSchema("depository")
        .createSchemas(false)
        .outOfOrder(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void run(String program, List<String> arguments) {
    Command done = Command.run(LIMIT, user.command(VERSION_15.program(program), arguments));
    assertTrue(done.succeeded(), done.output());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
