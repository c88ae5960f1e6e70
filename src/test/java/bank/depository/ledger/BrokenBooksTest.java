package bank.depository.ledger;

import static bank.depository.ledger.LedgerWorld.FIRST_DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.books.BooksAndRegisters;
import bank.depository.books.TouchedPlatforms;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody with the owner's rights changes a row: the checker and the sealing of the day see it.
 */
@QuarkusTest
class BrokenBooksTest {

  @Inject LedgerWorld world;
  @Inject BooksAndRegisters books;
  @Inject BusinessDays businessDays;

  @Inject
  @DataSource("owner")
  AgroalDataSource owner;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update account set balance = balance + 1 where kind = 'SUB_ACCOUNT' | an account has what",
        "update account set balance = balance + 1 where kind = 'SUMMARY' | goes on where",
        "update account set held = held - 1 where held > 0 | an account has what",
        "update account set seq = seq + 1 where kind = 'SUB_ACCOUNT' | an account has what",
        "update hold set remaining = remaining - 1 | held is the sum of open holds",
        "delete from hold | held is the sum of open holds",
        "update transfer set amount = amount + 1 where kind = 'PRINCIPAL' | follows from the one before",
        "update transfer set debit_balance = debit_balance + 1 where kind = 'PRINCIPAL' | follows from the one before",
        "update transfer set credit_seq = credit_seq + 9 where kind = 'DEPOSIT' | follows from the one before",
        "update hold_entry set amount = amount + 1 | follows from the one before",
        "update hold_entry set held_after = held_after + 1 | an account has what,follows from the one before,goes on where",
        "delete from hold_entry | follows from the one before",
        "delete from transfer where kind = 'PRINCIPAL' | an account has what",
        "update hot_entry set balance_after = balance_after + 1 | follows from the one before",
        "delete from hot_entry | number"
      })
  void whatIsChangedBehindTheLedgersBackIsFound(String change, String rule) throws SQLException {
    PlatformId platform = world.newPlatform();
    AccountId lender = world.newAccount(platform, 1_000);
    AccountId borrower = world.newAccount(platform, 1_000);
    world.settleDeposits(platform, 1_500);
    world.bid(platform, lender, 400);
    world.repay(platform, borrower, lender, 50);
    world.repay(platform, borrower, lender, 60);
    world.assertSound(platform);

    tamper(platform, change);

    TouchedPlatforms.forget(platform);
    List<String> found = world.within(platform, () -> books.contradictions(platform));
    assertTrue(found.size() > 0, "the checker");
    BooksBroken broken =
        assertThrows(BooksBroken.class, () -> businessDays.seal(platform, FIRST_DAY));
    String said = String.valueOf(broken.getMessage());
    assertTrue(List.of(rule.split(",")).stream().anyMatch(said::contains), said);
    assertEquals(
        "CLOSED",
        world.sql(
            DatabaseRole.API,
            platform,
            "select state from ledger.business_day where business_day = date '" + FIRST_DAY + "'"));
  }

  private void tamper(PlatformId platform, String change) throws SQLException {
    String table = change.replaceAll("^(update|delete from) ", "").split(" ")[0];
    boolean journal = !List.of("account", "hold").contains(table);
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local role ledger_owner");
        statement.execute("set local search_path = ledger");
        statement.execute(
            "select set_config('depository.platform_id', '%s', true)".formatted(platform));
        if (journal) {
          statement.execute("alter table " + table + " disable trigger append_only");
        }
        assertTrue(statement.executeUpdate(change) > 0, "nothing was changed");
        if (journal) {
          statement.execute("alter table " + table + " enable trigger append_only");
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
