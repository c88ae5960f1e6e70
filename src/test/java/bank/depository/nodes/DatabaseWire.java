package bank.depository.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The wire between a node and its database. It can be told to keep back the database's word that a
 * transaction is committed: then the transaction is done and durable, and the node does not know.
 */
final class DatabaseWire implements AutoCloseable {

  /** What the server says when a transaction is committed: CommandComplete with that tag. */
  private static final byte[] COMMITTED = {'C', 0, 0, 0, 11, 'C', 'O', 'M', 'M', 'I', 'T', 0};

  private static final int BUFFER_BYTES = 1 << 16;

  private final ServerSocket entrance;
  private final int databasePort;
  private final AtomicReference<Cut> cut = new AtomicReference<>();

  /** Leads to the server that listens there on this machine. */
  DatabaseWire(int databasePort) throws IOException {
    this.databasePort = databasePort;
    this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** A transaction whose commit is kept from the node that asked for it. */
  static final class Cut {
    private final byte[] mark;
    private final CountDownLatch committed = new CountDownLatch(1);

    private Cut(String mark) {
      this.mark = mark.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until the database has said that it is committed. */
    void awaitCommit() throws InterruptedException {
      if (!committed.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no such transaction was committed");
      }
    }
  }

  /** Where the node is to connect to. */
  int port() {
    return entrance.getLocalPort();
  }

  /** Keeps back the commit of the next transaction in which that text is sent, and no other. */
  Cut cutAtCommitOf(String text) {
    Cut wanted = new Cut(text);
    cut.set(wanted);
    return wanted;
  }

  private void accept() {
    try {
      while (true) {
        Socket node = entrance.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
        node.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        Connection connection = new Connection();
        start(() -> pump(node, database, connection::saw));
        start(() -> pump(database, node, connection::mayPass));
      }
    } catch (IOException closed) {
      // the test is over, or the database is away; the node will try again
      if (!entrance.isClosed()) {
        start(this::accept);
      }
    }
  }

  /** What a chunk of bytes means; false keeps it and all that follows. */
  private interface Watch {
    boolean passes(byte[] bytes, int length);
  }

  private final class Connection {
    private volatile Cut marked;

    boolean saw(byte[] bytes, int length) {
      Cut wanted = cut.get();
      if (wanted != null
          && contains(bytes, length, wanted.mark)
          && cut.compareAndSet(wanted, null)) {
        marked = wanted;
      }
      return true;
    }

    boolean mayPass(byte[] bytes, int length) {
      Cut wanted = marked;
      if (wanted == null || !contains(bytes, length, COMMITTED)) {
        return true;
      }
      wanted.committed.countDown();
      return false;
    }
  }

  private static void pump(Socket from, Socket to, Watch watch) {
    byte[] buffer = new byte[BUFFER_BYTES];
    boolean passes = true;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        passes = passes && watch.passes(buffer, length);
        if (passes) {
          out.write(buffer, 0, length);
        }
      }
    } catch (IOException ended) {
      // one side is gone, and with this the other is told
    }
  }

  private static boolean contains(byte[] bytes, int length, byte[] wanted) {
    for (int start = 0; start + wanted.length <= length; start++) {
      int matched = 0;
      while (matched < wanted.length && bytes[start + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "database-wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
