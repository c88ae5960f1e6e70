package bank.depository.reconciliation.spi;

import bank.depository.platform.CoreAccounts;
import bank.depository.platform.Environment;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.platform.PlatformProfile;
import bank.depository.platform.PlatformProfiles;
import bank.depository.reconciliation.CoreAccount;
import bank.depository.reconciliation.CoreStatements;
import bank.depository.reconciliation.spi.CoreStatementWire.WireLine;
import bank.depository.reconciliation.spi.CoreStatementWire.WireStatement;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Our client of the core's statements. A statement of another account or day is no answer. */
@ApplicationScoped
class CoreStatementClient implements CoreStatements {

  private final OutsideWire<CoreStatementWire> wire = new OutsideWire<>(CoreStatementWire.class);
  private final OutsideParties parties;
  private final PlatformProfiles platforms;

  CoreStatementClient(OutsideParties parties, PlatformProfiles platforms) {
    this.parties = parties;
    this.platforms = platforms;
  }

  @Override
  public Statement read(PlatformId platform, CoreAccount account, LocalDate day) {
    PlatformProfile profile = platforms.handle(platform);
    CoreAccounts accounts =
        profile
            .coreAccounts()
            .orElseThrow(
                () -> new CoreUnavailable("the core has not opened the platform's accounts"));
    String accountNo = account == CoreAccount.SUMMARY ? accounts.summaryNo() : accounts.ownFundNo();
    WireStatement answer = call(profile.environment(), accountNo, day);
    requireLastWord(profile.environment(), answer);
    return whole(account, accountNo, day, answer);
  }

  /**
   * What the core may still add to says nothing of the day. The simulated core's day moves on with
   * its books alone, so the sandbox does not wait for it.
   */
  private static void requireLastWord(Environment environment, WireStatement answer) {
    if (environment == Environment.PRODUCTION && !answer.isFinal()) {
      throw new CoreUnavailable("the statement is not final yet");
    }
  }

  private WireStatement call(Environment environment, String accountNo, LocalDate day) {
    try {
      OutsideLine core = parties.line(environment, OutsideParty.CORE);
      return wire.at(core).read(core.authorization(), accountNo, day);
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
        answer.isFinal(),
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
