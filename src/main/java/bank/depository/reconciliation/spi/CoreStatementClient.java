package bank.depository.reconciliation.spi;

import bank.depository.platform.CoreAccounts;
import bank.depository.platform.PlatformProfiles;
import bank.depository.reconciliation.CoreAccount;
import bank.depository.reconciliation.CoreStatements;
import bank.depository.reconciliation.spi.CoreStatementWire.WireLine;
import bank.depository.reconciliation.spi.CoreStatementWire.WireStatement;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Our client of the core's statements. A statement of another account or day is no answer. */
@ApplicationScoped
class CoreStatementClient implements CoreStatements {

  private final CoreStatementWire wire;
  private final PlatformProfiles platforms;
  private final String key;

  CoreStatementClient(
      @RestClient CoreStatementWire wire,
      PlatformProfiles platforms,
      @ConfigProperty(name = "depository.core.key") String key) {
    this.wire = wire;
    this.platforms = platforms;
    this.key = "Bearer " + key;
  }

  @Override
  public Statement read(PlatformId platform, CoreAccount account, LocalDate day) {
    CoreAccounts accounts =
        platforms
            .handle(platform)
            .coreAccounts()
            .orElseThrow(
                () -> new CoreUnavailable("the core has not opened the platform's accounts"));
    String accountNo = account == CoreAccount.SUMMARY ? accounts.summaryNo() : accounts.ownFundNo();
    return whole(account, accountNo, day, call(accountNo, day));
  }

  private WireStatement call(String accountNo, LocalDate day) {
    try {
      return wire.read(key, accountNo, day);
    } catch (RuntimeException e) {
      throw new CoreUnavailable(e.getClass().getSimpleName());
    }
  }

  private static Statement whole(
      CoreAccount account, String accountNo, LocalDate day, WireStatement answer) {
    if (!answer.accountNo().equals(accountNo) || !answer.businessDay().equals(day)) {
      throw new CoreUnavailable("a statement of another account or day");
    }
    return new Statement(
        account,
        accountNo,
        day,
        answer.openingBalanceFen(),
        answer.closingBalanceFen(),
        answer.lines().stream().map(CoreStatementClient::line).toList());
  }

  private static Line line(WireLine line) {
    return new Line(
        line.lineNo(),
        line.reference(),
        line.direction().equals("CREDIT"),
        line.amountFen(),
        line.counterpart(),
        line.bookedAt());
  }
}
