package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as real processes, each test with a JVM or two on one data directory. */
class OwnPostgresIT {

  private static final int ANY_PORT = 0;

  @TempDir static Path temporary;

  private static Path dataDir;

  private final List<Process> others = new ArrayList<>();

  @BeforeAll
  static void makeDataDirectory() throws IOException {
    ServerProcess.openDirectory(temporary);
    dataDir = ServerProcess.openDirectory(temporary.resolve("data"));
  }

  @AfterEach
  void endOthers() {
    others.forEach(Process::destroyForcibly);
  }

  @Test
  void serverOfAKilledJvmIsAdoptedWithItsData() throws Exception {
    ServerProcess first = ServerProcess.start(dataDir, ANY_PORT);
    long server = serverPid();
    write(first.port(), "before the kill");
    first.kill();
    assertTrue(isAlive(server), "the server outlives its JVM");

    try (ServerProcess second = ServerProcess.start(dataDir, ANY_PORT)) {
      assertEquals(first.port(), second.port());
      assertEquals(server, serverPid());
      assertEquals("before the kill", read(second.port()));
    }

    assertEnds(server); // an orderly end stops an adopted server too
  }

  @Test
  void acknowledgedDataSurvivesTheKillOfTheServerItself() throws Exception {
    ServerProcess first = ServerProcess.start(dataDir, ANY_PORT);
    write(first.port(), "before the crash");
    first.kill();
    kill(serverPid());

    try (ServerProcess second = ServerProcess.start(dataDir, ANY_PORT)) {
      assertEquals("before the crash", read(second.port()));
    }
  }

  @Test
  void lastOfTwoJvmsStopsTheServer() throws Exception {
    ServerProcess first = ServerProcess.start(dataDir, ANY_PORT);
    ServerProcess second = ServerProcess.start(dataDir, ANY_PORT);
    assertEquals(first.port(), second.port());
    long server = serverPid();

    first.close();
    assertTrue(isAlive(server), "the other still uses it");
    second.close();

    assertEnds(server);
  }

  @Test
  void oneOfTwoJvmsThatStartAtOnceStartsTheServer() throws Exception {
    List<ServerProcess> both = new ArrayList<>();
    Thread other = new Thread(() -> add(both, ServerProcess.start(dataDir, ANY_PORT)));
    other.start();
    add(both, ServerProcess.start(dataDir, ANY_PORT));
    other.join();

    assertEquals(both.get(0).port(), both.get(1).port());

    both.forEach(ServerProcess::close);
  }

  @Test
  void durabilityCannotBeTurnedOffInAFile() throws Exception {
    try (ServerProcess first = ServerProcess.start(dataDir, ANY_PORT)) {
      run(first.port(), "ALTER SYSTEM SET fsync = off");
      run(first.port(), "ALTER SYSTEM SET synchronous_commit = off");
      run(first.port(), "ALTER SYSTEM SET full_page_writes = off");
    }

    try (ServerProcess second = ServerProcess.start(dataDir, ANY_PORT)) {
      assertEquals("on", ask(second.port(), "SHOW fsync"));
      assertEquals("on", ask(second.port(), "SHOW synchronous_commit"));
      assertEquals("on", ask(second.port(), "SHOW full_page_writes"));
      assertEquals("on", ask(second.port(), "SHOW data_checksums"));
      assertEquals("200", ask(second.port(), "SHOW max_connections"));
      run(second.port(), "ALTER SYSTEM RESET ALL");
    }
  }

  @Test
  void roleThatCommitsAsynchronouslyIsRefused() throws Exception {
    try (ServerProcess running = ServerProcess.start(dataDir, ANY_PORT)) {
      run(running.port(), "ALTER ROLE depository_api SET synchronous_commit = off");

      try (ServerProcess late = ServerProcess.start(dataDir, ANY_PORT)) {
        assertTrue(late.refusal().contains("synchronous_commit=off"), late.refusal());
      }

      run(running.port(), "ALTER ROLE depository_api RESET synchronous_commit");
    }
  }

  @Test
  void onlyTheLoopbackAddressAndOnlyScramLetIn() throws Exception {
    try (ServerProcess server = ServerProcess.start(dataDir, ANY_PORT)) {
      assertEquals("127.0.0.1", ask(server.port(), "SHOW listen_addresses"));
      assertEquals("", ask(server.port(), "SHOW unix_socket_directories"));
      assertEquals(
          "scram-sha-256",
          ask(
              server.port(),
              "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"));
      assertEquals(
          "0",
          ask(
              server.port(),
              "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"));
      String url = "jdbc:postgresql://127.0.0.1:%d/depository".formatted(server.port());
      assertThrows(
          SQLException.class, () -> DriverManager.getConnection(url, "depository_api", "wrong"));
    }
  }

  @Test
  void servingRoleSignsInAndHasNoRightsOfItsOwn() throws Exception {
    try (ServerProcess server = ServerProcess.start(dataDir, ANY_PORT)) {
      String url = "jdbc:postgresql://127.0.0.1:%d/depository".formatted(server.port());
      String secret = credentials().of("depository_api");
      try (Connection api = DriverManager.getConnection(url, "depository_api", secret);
          Statement statement = api.createStatement()) {
        assertThrows(
            SQLException.class, () -> statement.execute("CREATE TABLE public.mine (n int)"));
        assertThrows(SQLException.class, () -> statement.execute("CREATE SCHEMA mine"));
      }
    }
  }

  @Test
  void secretsAreReadByTheirOwnerAlone() throws IOException {
    ServerProcess.start(dataDir, ANY_PORT).close();

    Path file = dataDir.resolve("postgres/credentials");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void configuredPortIsUsed() throws IOException {
    int port = freePort();

    try (ServerProcess server = ServerProcess.start(dataDir, port)) {
      assertEquals(port, server.port());
    }
  }

  @Test
  void takenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerProcess server = ServerProcess.start(dataDir, taken.getLocalPort())) {
      assertTrue(
          server.refusal().startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1"),
          server.refusal());
    }
  }

  @Test
  void processNumberThatWentToAnotherProgramDoesNotHinder() throws Exception {
    ServerProcess first = ServerProcess.start(dataDir, ANY_PORT);
    write(first.port(), "before the power cut");
    Path file = cluster().resolve("postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    first.kill();
    kill(serverPid());
    lines.set(0, String.valueOf(sleeper().pid()));
    Files.write(file, lines);

    try (ServerProcess second = ServerProcess.start(dataDir, ANY_PORT)) {
      assertEquals("before the power cut", read(second.port()));
      assertNotEquals(lines.get(0), String.valueOf(serverPid()));
    }
  }

  @Test
  void serverOfAnotherDirectoryIsNotAdopted() throws Exception {
    ServerProcess.start(dataDir, ANY_PORT).close();
    Path otherDir = temporary.resolve("other");
    ServerProcess.lendBinaries(PostgresBinaries.under(dataDir.resolve("postgres")), otherDir);
    try (ServerProcess other = ServerProcess.start(otherDir, ANY_PORT)) {
      Path left = cluster().resolve("postmaster.pid");
      Files.copy(otherDir.resolve("postgres/data/postmaster.pid"), left);

      try (ServerProcess ours = ServerProcess.start(dataDir, ANY_PORT)) {
        assertTrue(ours.refusal().contains("postmaster.pid names the live server"), ours.refusal());
      }

      Files.delete(left);
      assertTrue(isAlive(PostmasterFile.in(otherDir.resolve("postgres/data")).orElseThrow().pid()));
      assertTrue(other.port() > 0, "the other was left alone");
    }
  }

  @Test
  void clusterWithoutItsSecretsIsNotGuessedAt() throws IOException {
    ServerProcess.start(dataDir, ANY_PORT).close();
    Path file = dataDir.resolve("postgres/credentials");
    Path aside = Files.move(file, dataDir.resolve("aside"));

    try (ServerProcess server = ServerProcess.start(dataDir, ANY_PORT)) {
      assertTrue(server.refusal().contains("restore that file"), server.refusal());
    }

    Files.move(aside, file);
  }

  @Test
  void otherMajorVersionIsNotTouched() throws IOException {
    ServerProcess.start(dataDir, ANY_PORT).close();
    Path version = cluster().resolve("PG_VERSION");
    Files.writeString(version, "17\n");

    try (ServerProcess server = ServerProcess.start(dataDir, ANY_PORT)) {
      assertTrue(server.refusal().contains("was made by PostgreSQL 17"), server.refusal());
    }

    Files.writeString(version, "18\n");
  }

  @Test
  void machineWithoutAnArchiveIsToldWhatToDo() {
    try (ServerProcess server =
        ServerProcess.start(temporary.resolve("riscv"), ANY_PORT, "-Dos.arch=riscv64")) {
      assertTrue(server.refusal().contains("set DEPOSITORY_DB_URL"), server.refusal());
    }
  }

  @Test
  void archiveFollowsSystemAndProcessor() {
    assertEquals("postgres-linux-x86_64.txz", PostgresBinaries.archiveName("Linux", "amd64"));
    assertEquals("postgres-linux-arm_64.txz", PostgresBinaries.archiveName("Linux", "aarch64"));
    assertEquals("postgres-darwin-x86_64.txz", PostgresBinaries.archiveName("Mac OS X", "x86_64"));
  }

  private static synchronized void add(List<ServerProcess> all, ServerProcess one) {
    all.add(one);
  }

  private Process sleeper() throws IOException {
    Process sleeper = new ProcessBuilder("sleep", "300").start();
    others.add(sleeper);
    return sleeper;
  }

  private static Path cluster() {
    return dataDir.resolve("postgres/data");
  }

  private static Credentials credentials() {
    return Credentials.read(dataDir.resolve("postgres/credentials"));
  }

  private static long serverPid() {
    return PostmasterFile.in(cluster()).orElseThrow().pid();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /** Its file goes a moment before the process itself. */
  private static void assertEnds(long pid) throws Exception {
    Optional<ProcessHandle> server = ProcessHandle.of(pid);
    if (server.isPresent()) {
      server.get().onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private static void kill(long pid) throws Exception {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    assertEnds(pid);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void write(int port, String note) throws SQLException {
    run(port, "CREATE TABLE IF NOT EXISTS public.note (said text)");
    run(port, "TRUNCATE public.note");
    run(port, "INSERT INTO public.note VALUES ('" + note + "')");
  }

  private static String read(int port) throws SQLException {
    return ask(port, "SELECT said FROM public.note");
  }

  private static void run(int port, String sql) throws SQLException {
    try (Connection connection = connect(port);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(int port, String query) throws SQLException {
    try (Connection connection = connect(port);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      assertTrue(answer.next());
      return answer.getString(1);
    }
  }

  private static Connection connect(int port) throws SQLException {
    return OwnPostgres.connect(
        "jdbc:postgresql://127.0.0.1:%d/depository".formatted(port), credentials());
  }
}
