package bank.depository.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says about the server that has, or had, a cluster open. */
record PostmasterFile(Path file, long pid, String cluster, int port) {

  private static final int LINE_PID = 0;
  private static final int LINE_CLUSTER = 1;
  private static final int LINE_PORT = 3;

  /** Above the kernel's highest process number, and still an {@code int} for the server. */
  private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

  static Optional<PostmasterFile> in(Path cluster) {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = lines(file);
    try {
      return Optional.of(
          new PostmasterFile(
              file,
              Long.parseLong(lines.get(LINE_PID).strip()),
              lines.get(LINE_CLUSTER).strip(),
              lines.size() > LINE_PORT ? Integer.parseInt(lines.get(LINE_PORT).strip()) : 0));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new CannotStart(
          file
              + " is not a file that PostgreSQL wrote: make sure that no server runs on this directory, then remove the file.",
          e);
    }
  }

  /** Whether the process lives and can be a server. */
  boolean namesLiveServer() {
    return isAlive() && commandName().map("postgres"::equals).orElse(true);
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /**
   * Takes the number of a process that is not a server out of the file. After a restart of the
   * machine the number may have gone to any program, and the server would refuse to start because
   * of it. The rest stays: by its shared memory segment the server itself tells whether another is
   * still at work on the directory.
   */
  void forgetProcess() {
    List<String> lines = new ArrayList<>(lines(file));
    lines.set(LINE_PID, NO_PROCESS);
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel's name of the program, which every user may read; empty where there is none. */
  private Optional<String> commandName() {
    Path name = Path.of("/proc", String.valueOf(pid), "comm");
    return Files.exists(name) ? lines(name).stream().findFirst() : Optional.empty();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
