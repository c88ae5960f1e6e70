package bank.depository.payment.spi;

import bank.depository.payment.SummaryAccountNumbers;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PlatformSummaryAccounts implements SummaryAccountNumbers {

  private final PlatformProfiles platforms;

  PlatformSummaryAccounts(PlatformProfiles platforms) {
    this.platforms = platforms;
  }

  @Override
  public String summaryAccountNo(PlatformId platform) {
    return platforms
        .handle(platform)
        .coreAccounts()
        .map(CoreAccounts::summaryNo)
        .orElseThrow(
            () ->
                new Refusal(
                    ErrorCode.TEMPORARILY_UNAVAILABLE, "the summary account is not open yet"));
  }
}
