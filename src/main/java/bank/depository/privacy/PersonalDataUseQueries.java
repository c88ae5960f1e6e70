package bank.depository.privacy;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells customers what the service needed their personal values for (INF-03). */
@ApplicationScoped
public class PersonalDataUseQueries {

  private final PersonalDataUses uses;
  private final PlatformScope scope;

  PersonalDataUseQueries(PersonalDataUses uses, PlatformScope scope) {
    this.uses = uses;
    this.scope = scope;
  }

  /** One line a purpose, the last first. */
  @Transactional
  public List<PurposeSummary> handle(PlatformId platform, String customerNo) {
    scope.enter(platform);
    return uses.ofCustomer(platform, customerNo);
  }
}
