package bank.depository.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server for tests whose data lie in the machine's memory where it has the room, so that their
 * thousands of commits wait for no disk. All else is as in service: it waits for every commit to be
 * written, and says so.
 */
public final class ServerInMemory {

  private static final Path MEMORY = Path.of("/dev/shm");

  /** Several times what the tests need. */
  private static final long ROOM_BYTES = 4L << 30;

  private final Path dataDir;
  private final OwnPostgres server;

  private ServerInMemory(Path dataDir, OwnPostgres server) {
    this.dataDir = dataDir;
    this.server = server;
  }

  /** Starts it, or uses the one that another JVM has started for that directory. */
  public static ServerInMemory start(Path onDisk) {
    try {
      Path dataDir = hasRoom() ? inMemory(onDisk) : onDisk;
      return new ServerInMemory(dataDir, OwnPostgres.start(dataDir, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a JVM that has ended kept there. */
  public static void forget(Path ofJvm) throws IOException {
    Directories.deleteTree(ofJvm);
  }

  private static boolean hasRoom() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM_BYTES;
  }

  /** A directory of that project's own; programs often may not be run from the memory. */
  private static Path inMemory(Path onDisk) throws IOException {
    Path whole = onDisk.toAbsolutePath();
    PostgresBinaries binaries = PostgresBinaries.under(Files.createDirectories(whole));
    String name = "depository-" + Integer.toHexString(whole.hashCode());
    Path dataDir = ServerProcess.openDirectory(MEMORY.resolve(name));
    Path link = dataDir.resolve("postgres").resolve(binaries.directory().getFileName());
    if (!Files.exists(link)) {
      ServerProcess.lendBinaries(binaries, dataDir);
    }
    return dataDir;
  }

  /** The server. */
  public OwnPostgres server() {
    return server;
  }

  /** Stops it with its last user, and leaves nothing in the memory. */
  public void close() {
    server.close();
    try {
      if (dataDir.startsWith(MEMORY)
          && !Files.exists(dataDir.resolve("postgres/data/postmaster.pid"))) {
        Directories.deleteTree(dataDir);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
