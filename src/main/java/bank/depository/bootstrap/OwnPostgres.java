package bank.depository.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/**
 * The PostgreSQL that the service runs for itself where none is configured: durable, on the
 * loopback address only, its data below the data directory. It outlives a killed JVM, and the next
 * one adopts it; JVMs that share a data directory share the server, and the last one stops it.
 */
public final class OwnPostgres implements AutoCloseable {

  /** The database of the service. */
  public static final String DATABASE = "depository";

  private static final Logger LOG = Logger.getLogger(OwnPostgres.class);
  private static final String MAINTENANCE_DATABASE = "postgres";

  private final PostgresCluster cluster;
  private final SharedUse sharedUse;
  private final Credentials credentials;
  private final int port;

  private OwnPostgres(
      PostgresCluster cluster, SharedUse sharedUse, Credentials credentials, int port) {
    this.cluster = cluster;
    this.sharedUse = sharedUse;
    this.credentials = credentials;
    this.port = port;
  }

  /**
   * Starts the server of a data directory, or adopts it when it runs, with the database {@value
   * #DATABASE} ready for migrations.
   *
   * @param dataDir the service's data directory; made when missing
   * @param port where the server shall listen, 0 for a free port; an adopted server keeps its own
   * @throws CannotStart with a sentence for the operator
   */
  public static OwnPostgres start(Path dataDir, int port) {
    try {
      Path home = Files.createDirectories(dataDir.resolve("postgres")).toRealPath();
      SharedUse sharedUse = SharedUse.of(home);
      try (FileLock turn = sharedUse.takeTurn()) {
        return start(home, sharedUse, port);
      } catch (CannotStart | SQLException | IOException e) {
        sharedUse.close();
        throw e;
      }
    } catch (AccessDeniedException e) {
      throw new CannotStart(
          "%s cannot be written by this user: give it to the user, or name another data directory with DEPOSITORY_DATA_DIR."
              .formatted(e.getFile()),
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new CannotStart("The data directory " + dataDir + " cannot be used: " + e + ".", e);
    } catch (SQLException e) {
      throw new CannotStart("The database cannot be prepared: " + e.getMessage() + ".", e);
    }
  }

  private static OwnPostgres start(Path home, SharedUse sharedUse, int wantedPort)
      throws IOException, SQLException {
    PostgresBinaries binaries = PostgresBinaries.under(home);
    PostgresCluster cluster = new PostgresCluster(home.resolve("data"), binaries);
    Path secrets = home.resolve("credentials");
    boolean fresh = !Files.exists(cluster.directory());
    Credentials credentials = fresh ? Credentials.create(secrets) : Credentials.read(secrets);
    if (fresh) {
      cluster.initialize(credentials.of(Credentials.SUPERUSER));
    }
    int port = new Adoption(cluster.directory(), credentials).runningServer().orElse(0);
    boolean adopted = port != 0;
    if (!adopted) {
      port = cluster.start(wantedPort);
    }
    LOG.infof(
        "PostgreSQL %s on 127.0.0.1:%d, data in %s",
        adopted ? "adopted" : "started", port, cluster.directory());
    OwnPostgres server = new OwnPostgres(cluster, sharedUse, credentials, port);
    try {
      server.prepare();
      sharedUse.begin();
      return server;
    } catch (CannotStart | SQLException e) {
      if (!adopted) {
        cluster.stop();
      }
      throw e;
    }
  }

  private void prepare() throws SQLException {
    try (Connection superuser = connectAsSuperuser(MAINTENANCE_DATABASE)) {
      Durability.verify(superuser);
    }
    createDatabase(DATABASE);
  }

  /** Creates a database of the service, empty but for schemas and rights, unless it exists. */
  public void createDatabase(String name) throws SQLException {
    try (Connection superuser = connectAsSuperuser(MAINTENANCE_DATABASE)) {
      DatabaseSetup.createDatabase(superuser, name);
    }
    try (Connection superuser = connectAsSuperuser(name)) {
      DatabaseSetup.applyRoles(superuser, credentials);
    }
  }

  /** The address of one of its databases for JDBC. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Where the server listens, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The configuration with which the service uses one of its databases. */
  public Map<String, String> settings(String database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(DatabaseSettings.URL, url(database));
    for (String role : Credentials.LOGIN_ROLES) {
      settings.put(DatabaseSettings.prefix(role) + "username", role);
      settings.put(DatabaseSettings.prefix(role) + "password", credentials.of(role));
    }
    return settings;
  }

  /** A connection with all rights, for preparing a database and for nothing else. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return connect(url(database), credentials);
  }

  static Connection connect(String url, Credentials credentials) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", Credentials.SUPERUSER);
    properties.setProperty("password", credentials.of(Credentials.SUPERUSER));
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "20");
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("not an address of PostgreSQL: " + url);
    }
    return connection;
  }

  /** Stops the server, unless another JVM still uses it. */
  @Override
  public void close() {
    try (sharedUse;
        FileLock turn = sharedUse.takeTurn()) {
      if (sharedUse.endAsLast()) {
        cluster.stop();
        LOG.info("PostgreSQL stopped");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
