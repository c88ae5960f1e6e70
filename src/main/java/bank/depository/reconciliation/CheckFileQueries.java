package bank.depository.reconciliation;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Reads the manifests of check files. */
@ApplicationScoped
public class CheckFileQueries {

  private final Reconciliations store;
  private final PlatformScope scope;

  CheckFileQueries(Reconciliations store, PlatformScope scope) {
    this.store = store;
    this.scope = scope;
  }

  /** The manifest. Refuses {@code CHECK_FILE_NOT_READY}. */
  @Transactional
  public Reconciliations.SignedCheckFile handle(
      PlatformId platform, LocalDate day, CheckFileKind kind) {
    scope.enter(platform);
    return store
        .checkFile(platform, day, kind)
        .orElseThrow(() -> new Refusal(ErrorCode.CHECK_FILE_NOT_READY, kind + " of " + day));
  }
}
