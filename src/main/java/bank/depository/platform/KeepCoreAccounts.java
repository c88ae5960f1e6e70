package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * The core has opened the summary and the own-fund account of an admitted platform (ACC-01,
 * ACC-03).
 */
@ApplicationScoped
public class KeepCoreAccounts {

  private final AdmissionDesk desk;

  KeepCoreAccounts(AdmissionDesk desk) {
    this.desk = desk;
  }

  /** The accounts. */
  public record Command(PlatformId platform, CoreAccounts accounts) {}

  /**
   * Keeps their numbers; the same again changes nothing. Refuses with {@code
   * STAFF_PERMISSION_MISSING}, {@code NOT_FOUND} and {@code PLATFORM_STEP_FORBIDDEN} before
   * admission or where others are kept.
   */
  @Transactional
  public void handle(SignedInStaff maker, Command command) {
    Platform platform = desk.any(maker, command.platform());
    if (!platform.state().isConnected()) {
      throw new Refusal(
          ErrorCode.PLATFORM_STEP_FORBIDDEN, "platform " + platform.id() + " is not admitted");
    }
    platform.keep(command.accounts());
    desk.record(
        maker,
        "CORE_ACCOUNTS_KEPT",
        platform.id(),
        Map.of(
            "summary_account_no", command.accounts().summaryNo(),
            "own_fund_account_no", command.accounts().ownFundNo()));
  }
}
