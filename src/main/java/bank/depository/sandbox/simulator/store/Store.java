package bank.depository.sandbox.simulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;

/**
 * The file and its one writer. Work that arrives while a commit is under way is committed together
 * with what arrived beside it, so that a disk's flush is shared; each piece keeps its own
 * savepoint, so that one that fails takes nothing else along.
 */
public final class Store implements AutoCloseable {

  private static final int WAITING = 4_096;
  private static final int TOGETHER = 256;

  private final String url;
  private final FileLock onlyOwner;
  private final Connection connection;
  private final Tx tx;
  private final BlockingQueue<Work<?>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = new Thread(this::writeForEver, "store-writer");

  /** Opens the file in that folder, or creates it; refuses a folder that another process uses. */
  public Store(Path folder) {
    try {
      Files.createDirectories(folder);
      this.url = "jdbc:sqlite:" + folder.resolve("outside-world.sqlite").toAbsolutePath();
      this.onlyOwner = lock(folder);
      this.connection = connect();
      this.tx = new Tx(connection);
      createTables();
      connection.setAutoCommit(false);
    } catch (IOException | SQLException failure) {
      throw new StoreFailure("cannot open the store in " + folder, failure);
    }
    writer.setDaemon(true);
    writer.start();
  }

  private static FileLock lock(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("outside-world.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null) {
      throw new IOException("another process uses this folder");
    }
    return lock;
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL flushes the log at every commit: what was acknowledged survives a power cut too.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    return config.createConnection(url);
  }

  private void createTables() throws IOException, SQLException {
    try (InputStream file =
        Objects.requireNonNull(Store.class.getResourceAsStream("/simulator/tables.sql"))) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      try (Statement statement = connection.createStatement()) {
        for (String sql : all.split(";", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
    }
  }

  /** Does the work and returns when it is on disk; what it throws is thrown here and undone. */
  public <T> T write(Function<Tx, T> work) {
    Work<T> item = new Work<>(work);
    try {
      waiting.put(item);
      return item.done.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreFailure("interrupted", interrupted);
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Reads on a connection of its own, so that a long read holds up no writing. */
  public void read(Consumer<Tx> reading) {
    try (Connection own = connect()) {
      own.setAutoCommit(false);
      reading.accept(new Tx(own));
    } catch (SQLException failure) {
      throw new StoreFailure("cannot read", failure);
    }
  }

  private void writeForEver() {
    List<Work<?>> together = new ArrayList<>(TOGETHER);
    try {
      while (true) {
        together.add(waiting.take());
        waiting.drainTo(together, TOGETHER - 1);
        commit(together);
        together.clear();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void commit(List<Work<?>> together) {
    try {
      together.forEach(item -> item.run(tx));
      connection.commit();
      together.forEach(Work::acknowledge);
    } catch (SQLException | RuntimeException failure) {
      rollBack();
      StoreFailure lost = new StoreFailure("not stored", failure);
      together.forEach(item -> item.done.completeExceptionally(lost));
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      failure.printStackTrace(System.err);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
    try {
      writer.join(5_000);
      connection.close();
      onlyOwner.channel().close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new StoreFailure("cannot close the store", failure);
    }
  }

  private static final class Work<T> {
    private final Function<Tx, T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Runnable acknowledgment = () -> {};

    Work(Function<Tx, T> work) {
      this.work = work;
    }

    void run(Tx tx) {
      tx.update("SAVEPOINT item");
      try {
        T result = work.apply(tx);
        acknowledgment = () -> done.complete(result);
      } catch (RuntimeException refused) {
        tx.update("ROLLBACK TO item");
        acknowledgment = () -> done.completeExceptionally(refused);
      }
      tx.update("RELEASE item");
    }

    void acknowledge() {
      acknowledgment.run();
    }
  }
}
