package bank.depository.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** What a DBA does once on a configured server, done by the superuser on the service's own. */
final class DatabaseSetup {

  private static final String ROLES_SCRIPT = "/db-migrations/roles.sql";

  private DatabaseSetup() {}

  /** Creates the database when there is none. */
  static void createDatabase(Connection superuser, String database) throws SQLException {
    if (exists(superuser, database)) {
      return;
    }
    try (Statement statement = superuser.createStatement()) {
      statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
    }
  }

  /** Brings the roles, their secrets and the schemas of the database {@code superuser} is in. */
  static void applyRoles(Connection superuser, Credentials credentials) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(rolesScript());
      statement.execute(
          "ALTER DATABASE "
              + statement.enquoteIdentifier(superuser.getCatalog(), true)
              + " OWNER TO depository_owner");
    }
    for (String role : Credentials.LOGIN_ROLES) {
      // The driver sends a SCRAM verifier: the secret itself never reaches the server or its log.
      superuser
          .unwrap(PGConnection.class)
          .alterUserPassword(role, credentials.of(role).toCharArray(), "scram-sha-256");
    }
  }

  private static boolean exists(Connection superuser, String database) throws SQLException {
    try (PreparedStatement query =
        superuser.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static String rolesScript() {
    try (InputStream in = DatabaseSetup.class.getResourceAsStream(ROLES_SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException(ROLES_SCRIPT + " is not in the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
