package bank.depository.bootstrap;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.postgresql.Driver;

/**
 * What the configuration says about the database.
 *
 * <ul>
 *   <li>{@code depository.db.url} (DEPOSITORY_DB_URL): the server to use, from PostgreSQL 15;
 *       without it the service runs its own
 *   <li>{@code depository.db.<owner|api|staff|jobs>.password}: how each role signs in to it
 *   <li>{@code depository.postgres.port} (DEPOSITORY_POSTGRES_PORT): where the own one listens, 0
 *       for a free port
 *   <li>{@code depository.data-dir} (DEPOSITORY_DATA_DIR): where the own one keeps its data
 * </ul>
 */
record DatabaseSettings(Config config) {

  static final String URL = "depository.db.url";

  private static final int OLDEST_VERSION = 15;

  /** Whether a server is named, so that none of ours may be started. */
  boolean isServerConfigured() {
    return value(URL).isPresent();
  }

  Path dataDir() {
    return Path.of(value("depository.data-dir").orElse("data"));
  }

  int ownPort() {
    return config.getOptionalValue("depository.postgres.port", Integer.class).orElse(0);
  }

  /**
   * Asks the configured server, before anything uses it, whether it can be trusted with money.
   *
   * @throws CannotStart when it cannot be reached, is too old, or could lose a commit
   */
  void checkConfiguredServer() {
    for (String role : Credentials.LOGIN_ROLES) {
      secretOf(role);
    }
    String url = value(URL).orElseThrow();
    Properties properties = new Properties();
    properties.setProperty(
        "user", value(prefix("depository_api") + "username").orElse("depository_api"));
    properties.setProperty("password", secretOf("depository_api"));
    properties.setProperty("connectTimeout", "10");
    try (Connection connection = new Driver().connect(url, properties)) {
      if (connection == null) {
        throw new CannotStart(
            URL + " is not an address of PostgreSQL: it begins with jdbc:postgresql://.");
      }
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw new CannotStart(
            "The database is PostgreSQL %d; the oldest that serves is %d."
                .formatted(version, OLDEST_VERSION));
      }
      Durability.verifyCommits(connection);
    } catch (SQLException e) {
      throw new CannotStart(
          "The database at %s does not accept depository_api: %s (see docs/runbooks/database.md, \"A server of the bank\")."
              .formatted(url.replaceFirst("\\?.*", ""), e.getMessage()),
          e);
    }
  }

  private String secretOf(String role) {
    String name = prefix(role) + "password";
    return value(name)
        .orElseThrow(
            () -> new CannotStart("%s names a server, but %s is not set.".formatted(URL, name)));
  }

  static String prefix(String role) {
    return "depository.db." + role.substring("depository_".length()) + ".";
  }

  private Optional<String> value(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }
}
