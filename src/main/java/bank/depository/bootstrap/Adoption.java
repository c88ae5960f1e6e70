package bank.depository.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * Finds the server that a killed JVM, or one that still runs, has on our data directory. The file
 * it left only says where to look: that it is ours it must say itself, after both sides have proven
 * that they know the superuser's secret.
 */
final class Adoption {

  private static final Logger LOG = Logger.getLogger(Adoption.class);

  /** A server that is repeating its log after a crash takes minutes. */
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);

  private static final long RETRY_MILLIS = 100;

  /** No other server answers so to our superuser. */
  private static final String STARTING_OR_STOPPING = "57P03";

  private static final String CONNECTION_CLASS = "08";

  private final Path cluster;
  private final Credentials credentials;

  Adoption(Path cluster, Credentials credentials) {
    this.cluster = cluster;
    this.credentials = credentials;
  }

  /**
   * The port of the server at work on the cluster, empty when there is none.
   *
   * @throws CannotStart when a server holds the cluster that is not ours or does not answer
   */
  OptionalInt runningServer() throws IOException {
    long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
    while (true) {
      PostmasterFile left = PostmasterFile.in(cluster).orElse(null);
      if (left == null || !left.isAlive()) {
        return OptionalInt.empty();
      }
      if (!left.namesLiveServer()) {
        LOG.warnf("%s names process %d, which is no server: forgotten", left.file(), left.pid());
        left.forgetProcess();
        return OptionalInt.empty();
      }
      if (left.port() != 0 && answers(left)) {
        return OptionalInt.of(left.port());
      }
      if (System.nanoTime() > deadline) {
        throw foreign(left, "does not answer");
      }
      pause();
    }
  }

  /** Asks the server whether it is the one; false when it cannot say yet. */
  private boolean answers(PostmasterFile left) {
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(left.port());
    try (Connection connection = OwnPostgres.connect(url, credentials);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SHOW data_directory")) {
      if (!answer.next() || !Path.of(answer.getString(1)).equals(cluster)) {
        throw foreign(left, "serves " + answer.getString(1));
      }
      return true;
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (state.equals(STARTING_OR_STOPPING) || state.startsWith(CONNECTION_CLASS)) {
        return false;
      }
      throw foreign(left, "refuses our superuser (" + e.getMessage() + ")");
    }
  }

  private CannotStart foreign(PostmasterFile left, String finding) {
    return new CannotStart(
        "%s names the live server %d, which %s: stop that server, then start again."
            .formatted(left.file(), left.pid(), finding));
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for PostgreSQL.", e);
    }
  }
}
