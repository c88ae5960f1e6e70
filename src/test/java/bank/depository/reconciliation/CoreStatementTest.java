package bank.depository.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.lending.AtOnce;
import bank.depository.platform.LivePlatforms;
import bank.depository.platform.PlatformProfiles;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.sandbox.ProductionDesk;
import bank.depository.shared.PlatformId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is believed of the core's statement. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class CoreStatementTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Inject CoreStatements core;
  @Inject LivePlatforms platforms;
  @Inject PlatformProfiles profiles;

  @Test
  void aStatementThatIsNotTheCoresLastWordIsWaitedFor() {
    PlatformId platform =
        AtOnce.asRequest(() -> platforms.ofProduction("正式平台", "platform.example"));

    says(platform, false, 100);
    assertThrows(CoreStatements.CoreUnavailable.class, () -> read(platform));

    says(platform, true, 250);
    assertEquals(250, read(platform).closingFen());
  }

  private CoreStatements.Statement read(PlatformId platform) {
    return AtOnce.asRequest(() -> core.read(platform, CoreAccount.SUMMARY, DAY));
  }

  private void says(PlatformId platform, boolean last, long closingFen) {
    String account =
        AtOnce.asRequest(() -> profiles.handle(platform)).coreAccounts().orElseThrow().summaryNo();
    new ProductionDesk()
        .answer(
            "/core/statements/" + account + "/" + DAY,
            """
            {"account_no": "%s", "business_day": "%s", "final": %s, "opening_balance_fen": %d,
              "lines": [], "closing_balance_fen": %d}"""
                .formatted(account, DAY, last, closingFen, closingFen));
  }
}
