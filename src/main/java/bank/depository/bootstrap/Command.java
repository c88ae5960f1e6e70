package bank.depository.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of an operating system's program, with a limit on its time and what it said. */
record Command(int status, String output) {

  /** What a program says beyond this is of no use in one sentence. */
  private static final int MAX_OUTPUT_BYTES = 64 * 1024;

  boolean succeeded() {
    return status == 0;
  }

  /** The last line that says something. */
  String lastLine() {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "exit status " + status : lines.get(lines.size() - 1).strip();
  }

  /**
   * Runs a program in the root directory (the caller's own may be closed to the server's user) and
   * without the caller's PostgreSQL settings.
   *
   * @throws CannotStart when it cannot be run or does not end in time
   */
  static Command run(Duration limit, List<String> words) {
    try {
      // A file, not a pipe: a server that the program leaves behind must not hold us.
      Path output = Files.createTempFile("depository-command", ".out");
      try {
        return run(limit, words, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Command run(Duration limit, List<String> words, Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.directory(Path.of("/").toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = start(builder, words);
    process.getOutputStream().close();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new CannotStart(
            "%s has not ended in %d seconds.".formatted(words, limit.toSeconds()));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for " + words + ".", e);
    }
    return new Command(process.exitValue(), said(output));
  }

  private static Process start(ProcessBuilder builder, List<String> words) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CannotStart("Cannot run " + words.get(0) + ": " + e.getMessage() + ".", e);
    }
  }

  private static String said(Path output) throws IOException {
    try (var in = Files.newInputStream(output)) {
      return new String(in.readNBytes(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8);
    }
  }
}
