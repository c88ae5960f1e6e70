package bank.depository.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How several JVMs share one data directory. Two files carry locks of the operating system, which
 * end with the process however it dies: {@code lock} is held while a server is started or stopped,
 * {@code in-use} is held, shared, by every JVM that uses it, so that the last one knows it is.
 */
final class SharedUse implements AutoCloseable {

  private static final Duration TURN_LIMIT = Duration.ofMinutes(6);
  private static final long RETRY_MILLIS = 50;

  private final FileChannel turn;
  private final FileChannel use;
  private @Nullable FileLock held;

  private SharedUse(FileChannel turn, FileChannel use) {
    this.turn = turn;
    this.use = use;
  }

  static SharedUse of(Path home) throws IOException {
    return new SharedUse(open(home.resolve("lock")), open(home.resolve("in-use")));
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Waits until no other JVM starts or stops the server, and holds them off until closed. */
  FileLock takeTurn() {
    long deadline = System.nanoTime() + TURN_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      FileLock lock = tryLock(turn, false);
      if (lock != null) {
        return lock;
      }
      pause();
    }
    throw new CannotStart("Another process holds the lock of the database's directory too long.");
  }

  /** Says that this JVM uses the server. */
  void begin() {
    held = tryLock(use, true);
    if (held == null) {
      throw new CannotStart("This process already uses the database's directory.");
    }
  }

  /** Says that this JVM has done with the server; true when no other uses it. */
  boolean endAsLast() throws IOException {
    if (held != null) {
      held.release();
      held = null;
    }
    try (FileLock sole = tryLock(use, false)) {
      return sole != null;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this JVM has it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for the lock of the database.", e);
    }
  }

  @Override
  public void close() throws IOException {
    use.close();
    turn.close();
  }
}
