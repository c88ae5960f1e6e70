package bank.depository.reconciliation;

import bank.depository.ledger.BusinessDays;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The platform's open business day, on which everything of this moment is booked. */
@ApplicationScoped
public class BusinessDayQuery {

  private final BusinessDays days;
  private final PlatformScope scope;

  BusinessDayQuery(BusinessDays days, PlatformScope scope) {
    this.days = days;
    this.scope = scope;
  }

  /** The open day (Shanghai). */
  @Transactional
  public LocalDate handle(PlatformId platform) {
    scope.enter(platform);
    return days.current(platform);
  }
}
