package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.TestDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a server configured it is used, or refused, and none of our own is started. */
class ConfiguredServerTest {

  @TempDir Path dataDir;

  @Test
  void noServerIsStartedWhereOneIsConfigured() {
    Depository.prepareDatabase(configured(TestDatabase.settings()));

    assertFalse(Files.exists(dataDir.resolve("postgres")));
  }

  @Test
  void unreachableServerIsNotReplacedByOurOwn() {
    Map<String, String> settings = TestDatabase.settings();
    settings.put("depository.db.url", "jdbc:postgresql://127.0.0.1:1/depository?ssl=false");

    String sentence = refusal(settings);

    assertTrue(
        sentence.startsWith("The database at jdbc:postgresql://127.0.0.1:1/depository "), sentence);
    assertFalse(Files.exists(dataDir.resolve("postgres")));
  }

  @Test
  void missingSecretIsNamed() {
    Map<String, String> settings = TestDatabase.settings();
    settings.remove("depository.db.jobs.password");

    String sentence = refusal(settings);

    assertTrue(sentence.contains("depository.db.jobs.password is not set"), sentence);
  }

  @Test
  void addressOfAnotherKindOfDatabaseIsRefused() {
    Map<String, String> settings = TestDatabase.settings();
    settings.put("depository.db.url", "jdbc:mysql://127.0.0.1/depository");

    String sentence = refusal(settings);

    assertTrue(sentence.contains("not an address of PostgreSQL"), sentence);
  }

  @Test
  void sessionThatCommitsAsynchronouslyIsRefused() throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    String url = settings.get("depository.db.url") + "?options=-c%20synchronous_commit=off";
    settings.put("depository.db.url", url);

    String sentence = refusal(settings);

    assertTrue(sentence.contains("synchronous_commit=off"), sentence);
    try (Connection owner =
            DriverManager.getConnection(
                url, "depository_owner", settings.get("depository.db.owner.password"));
        Statement statement = owner.createStatement()) {
      assertTrue(statement.execute("SELECT 1"), "the same address works for others");
    }
  }

  private String refusal(Map<String, String> settings) {
    CannotStart refused =
        assertThrows(CannotStart.class, () -> Depository.prepareDatabase(configured(settings)));
    return String.valueOf(refused.getMessage());
  }

  private Config configured(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("depository.data-dir", dataDir.toString());
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(all, "test", 100))
        .build();
  }
}
