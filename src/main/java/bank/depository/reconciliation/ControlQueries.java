package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Reads what the control reconciliation of a day found. */
@ApplicationScoped
public class ControlQueries {

  private final Reconciliations store;
  private final PlatformScope scope;

  ControlQueries(Reconciliations store, PlatformScope scope) {
    this.store = store;
    this.scope = scope;
  }

  /** The newest run of each equation; empty where the day was not reconciled yet. */
  @Transactional
  public List<ControlReconciliation> handle(PlatformId platform, LocalDate day) {
    scope.enter(platform);
    return store.newest(platform, day);
  }
}
