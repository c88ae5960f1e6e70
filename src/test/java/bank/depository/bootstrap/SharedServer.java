package bank.depository.bootstrap;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL beside the nodes that use it, with a new database in it: durable like the service's
 * own, and to be killed like any other.
 */
public final class SharedServer implements AutoCloseable {

  private static final Path DATA_DIR = Path.of("target", "test-data");
  private static final long PATIENCE_SECONDS = 30;

  private final OwnPostgres server;
  private final String database;

  private SharedServer(OwnPostgres server, String database) {
    this.server = server;
    this.database = database;
  }

  /** Starts it with a new database of that name. */
  public static SharedServer start(String database) throws SQLException {
    OwnPostgres server = OwnPostgres.start(DATA_DIR, 0);
    try (Connection superuser = server.connectAsSuperuser("postgres");
        Statement statement = superuser.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }
    server.createDatabase(database);
    return new SharedServer(server, database);
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return server.port();
  }

  /**
   * The configuration with which a node uses the database.
   *
   * @param port where the node is to connect to
   */
  public Map<String, String> settings(int port) {
    Map<String, String> settings = server.settings(database);
    settings.computeIfPresent(
        DatabaseSettings.URL, (name, url) -> url.replace(":" + port() + "/", ":" + port + "/"));
    return settings;
  }

  /** A connection that sees everything. */
  public Connection connect() throws SQLException {
    return server.connectAsSuperuser(database);
  }

  /** Kills every process of it at once, as a power cut would, and starts it again. */
  public void killAndRestart() throws Exception {
    Path home = DATA_DIR.toRealPath().resolve("postgres");
    Path cluster = home.resolve("data");
    long postmaster = PostmasterFile.in(cluster).orElseThrow().pid();
    ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(first));
    first.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      one.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    new PostgresCluster(cluster, PostgresBinaries.under(home)).start(port());
  }

  @Override
  public void close() {
    server.close();
  }
}
