package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Asks the core for an admitted platform's accounts and keeps their numbers (ACC-01, ACC-03). */
@ApplicationScoped
public class OpenCoreAccounts {

  private final PlatformProfiles profiles;
  private final BankCore core;
  private final KeepCoreAccounts keep;

  OpenCoreAccounts(PlatformProfiles profiles, BankCore core, KeepCoreAccounts keep) {
    this.profiles = profiles;
    this.core = core;
    this.keep = keep;
  }

  /**
   * Outside every transaction: looks, asks the core, keeps. Done again it changes nothing. Refuses
   * with {@code STAFF_PERMISSION_MISSING}, {@code NOT_FOUND}, {@code PLATFORM_STEP_FORBIDDEN}
   * before admission, and {@code TEMPORARILY_UNAVAILABLE}.
   */
  @Transactional(Transactional.TxType.NEVER)
  public CoreAccounts open(SignedInStaff maker, PlatformId id) {
    maker.require(Permission.ADMISSION);
    PlatformProfile platform = profiles.handle(id);
    if (!platform.state().isConnected()) {
      throw new Refusal(ErrorCode.PLATFORM_STEP_FORBIDDEN, "platform " + id + " is not admitted");
    }
    CoreAccounts accounts = core.openAccounts(id, platform.environment(), platform.name());
    keep.handle(maker, new KeepCoreAccounts.Command(id, accounts));
    return accounts;
  }
}
