package bank.depository;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import bank.depository.bootstrap.OwnPostgres;
import bank.depository.bootstrap.ServerInMemory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The database of every {@code @QuarkusTest}: the service's own durable server, its data in memory
 * where there is room and otherwise below {@code target}, and in it a new, empty database for each
 * JVM. Registered as a service, so tests name it nowhere. The server stops with the last JVM that
 * uses it.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Path DATA_DIR = Path.of("target", "test-data");
  private static final String PREFIX = "test_";

  /** Roles belong to the whole server, so that JVMs set them one after the other. */
  private static final Path TURNS = DATA_DIR.resolve("turns");

  /** In the JVM's own properties: Quarkus loads this class anew with each class loader. */
  private static final String KEPT = TestDatabase.class.getName() + ":";

  /** The configuration of this JVM's database; the first call starts the server. */
  public static Map<String, String> settings() {
    Properties jvm = System.getProperties();
    synchronized (jvm) {
      Map<String, String> settings = new HashMap<>();
      jvm.stringPropertyNames().stream()
          .filter(name -> name.startsWith(KEPT))
          .forEach(name -> settings.put(name.substring(KEPT.length()), jvm.getProperty(name)));
      if (settings.isEmpty()) {
        settings.putAll(newDatabase());
        settings.forEach((name, value) -> jvm.setProperty(KEPT + name, value));
      }
      return settings;
    }
  }

  private static Map<String, String> newDatabase() {
    ServerInMemory started = ServerInMemory.start(DATA_DIR);
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-database"));
    OwnPostgres server = started.server();
    String name = PREFIX + ProcessHandle.current().pid();
    try (FileChannel turns = FileChannel.open(TURNS, CREATE, WRITE);
        FileLock turn = turns.lock()) {
      dropDatabasesOfDeadRuns(server);
      server.createDatabase(name);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> settings = server.settings(name);
    settings.put("depository.data-dir", DATA_DIR.resolve(name).toString());
    return settings;
  }

  private static void dropDatabasesOfDeadRuns(OwnPostgres server) throws SQLException, IOException {
    try (Connection superuser = server.connectAsSuperuser("postgres");
        Statement statement = superuser.createStatement()) {
      for (String name : databases(statement)) {
        long pid = Long.parseLong(name.substring(PREFIX.length()));
        boolean ours = pid == ProcessHandle.current().pid();
        if (ours || ProcessHandle.of(pid).isEmpty()) {
          statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
          ServerInMemory.forget(DATA_DIR.resolve(name));
        }
      }
    }
  }

  private static List<String> databases(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+$'")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  @Override
  public Map<String, String> start() {
    return settings();
  }

  @Override
  public void stop() {
    // The server stays until the JVM ends: the next test class wants it too.
  }
}
