package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whom the server runs: started by root, or by a plain user, here and where root hides it. */
class OwnPostgresUserIT {

  private static final int ANY_PORT = 0;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Exists on every Linux. */
  private static final String PLAIN_USER = "nobody";

  @TempDir static Path shared;

  private static PostgresBinaries binaries;
  private static String classPath;

  @TempDir Path temporary;

  @BeforeAll
  static void prepareForEveryone() throws IOException {
    ServerProcess.openDirectory(shared);
    binaries = PostgresBinaries.under(shared);
    classPath =
        ServerProcess.classPathForEveryone(ServerProcess.openDirectory(shared.resolve("classes")));
  }

  @Test
  void rootLendsTheServerToAUserWithoutRights() throws IOException {
    Machine.needs(Machine.isRoot(), "to run as root");
    ServerProcess.openDirectory(temporary);
    Path dataDir = withBinaries(ServerProcess.openDirectory(temporary.resolve("data")));

    try (ServerProcess server = ServerProcess.start(dataDir, ANY_PORT)) {
      assertTrue(server.port() > 0);
      assertNotEquals(0, Directories.ownerId(dataDir.resolve("postgres/data")));
      assertNotEquals(0, userOf(dataDir));
    }
  }

  @Test
  void rootStartsTheServerWhereNoOtherUserCanReach() throws IOException {
    Machine.needs(Machine.isRoot(), "to run as root");
    Machine.needs(
        Command.run(LIMIT, List.of("unshare", "--user", "true")).succeeded(), "user namespaces");
    Path dataDir = withBinaries(closedDirectory(temporary.resolve("closed")).resolve("data"));

    try (ServerProcess server = ServerProcess.start(dataDir, ANY_PORT)) {
      assertTrue(server.port() > 0);
      assertEquals(0, Directories.ownerId(dataDir.resolve("postgres/data")));
    }
  }

  @Test
  void plainUserRunsItsOwnServer() throws IOException {
    ServerProcess.openDirectory(temporary);
    Path dataDir = withBinaries(ServerProcess.openDirectory(temporary.resolve("data")));

    try (ServerProcess server = startAsPlainUser(dataDir)) {
      assertTrue(server.port() > 0);
      assertNotEquals(0, userOf(dataDir));
      assertEquals(
          Directories.ownerId(dataDir.resolve("postgres")),
          Directories.ownerId(dataDir.resolve("postgres/data")));
    }
  }

  @Test
  void directoryThatTheUserCannotWriteIsNamed() throws IOException {
    Machine.needs(Machine.isRoot(), "to run as root");
    ServerProcess.openDirectory(temporary);
    Path dataDir = ServerProcess.openDirectory(temporary.resolve("roots"));

    try (ServerProcess server = as(PLAIN_USER, dataDir)) {
      assertTrue(
          server.refusal().contains(dataDir + "/postgres cannot be written"), server.refusal());
    }
  }

  @Test
  void clusterOfAnotherUserIsRefused() throws IOException {
    Machine.needs(Machine.isRoot(), "to run as root");
    ServerProcess.openDirectory(temporary);
    Path dataDir = ServerProcess.openDirectory(temporary.resolve("data"));
    withBinaries(dataDir);
    own(dataDir.resolve("postgres"), PLAIN_USER);
    Files.createDirectory(dataDir.resolve("postgres/data"));
    Files.createFile(dataDir.resolve("postgres/credentials"));
    own(dataDir.resolve("postgres/credentials"), PLAIN_USER);

    try (ServerProcess server = as(PLAIN_USER, dataDir)) {
      assertTrue(server.refusal().contains("belongs to user 0"), server.refusal());
    }
  }

  private static ServerProcess startAsPlainUser(Path dataDir) throws IOException {
    if (!Machine.isRoot()) {
      return ServerProcess.start(dataDir, ANY_PORT);
    }
    own(dataDir.resolve("postgres"), PLAIN_USER);
    return as(PLAIN_USER, dataDir);
  }

  private static ServerProcess as(String user, Path dataDir) {
    return ServerProcess.start(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups", "--"),
        classPath,
        dataDir,
        ANY_PORT);
  }

  private static Path withBinaries(Path dataDir) throws IOException {
    ServerProcess.lendBinaries(binaries, dataDir);
    return dataDir;
  }

  private static Path own(Path path, String user) throws IOException {
    Files.setAttribute(path, "unix:uid", Integer.parseInt(id("-u", user)));
    return path;
  }

  private static String group(String user) {
    return id("-g", user);
  }

  private static String id(String option, String user) {
    return Command.run(LIMIT, List.of("id", option, user)).lastLine();
  }

  private static Path closedDirectory(Path path) throws IOException {
    return Files.createDirectory(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static int userOf(Path dataDir) {
    long pid = PostmasterFile.in(dataDir.resolve("postgres/data")).orElseThrow().pid();
    return Directories.ownerId(Path.of("/proc", String.valueOf(pid)));
  }
}
