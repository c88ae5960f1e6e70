package bank.depository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {

  @Inject AgroalDataSource requests;

  @Test
  @Transactional
  void requestsAreServedByTheirOwnRoleInADatabaseOfThisRun() throws SQLException {
    assertEquals("depository_api", ask("SELECT current_user"));
    assertTrue(ask("SELECT current_database()").startsWith("test_"));
  }

  @Test
  @Transactional
  void testsCommitAsDurablyAsProduction() throws SQLException {
    assertEquals("on", ask("SHOW fsync"));
    assertEquals("on", ask("SHOW synchronous_commit"));
    assertEquals("on", ask("SHOW full_page_writes"));
    assertEquals("on", ask("SHOW data_checksums"));
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = requests.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      assertTrue(answer.next());
      return answer.getString(1);
    }
  }
}
