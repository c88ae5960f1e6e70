package bank.depository.hostedpage.identification;

import bank.depository.identity.CopyFile;
import bank.depository.identity.CopyKind;
import bank.depository.identity.CopyReview;
import bank.depository.identity.IdentityChecks;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The customer uploads a copy of a paper, or takes one away again. */
@ApplicationScoped
class ChangeCopies {

  private final IdentityChecks identities;
  private final CopyReview copies;
  private final PlatformScope scope;

  ChangeCopies(IdentityChecks identities, CopyReview copies, PlatformScope scope) {
    this.identities = identities;
    this.copies = copies;
    this.scope = scope;
  }

  /** Keeps one. Refuses IDENTIFICATION_STEP_FORBIDS, COPIES_EXHAUSTED. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, CopyKind kind, CopyFile file) {
    scope.enter(platform);
    copies.add(identities.lock(platform, order), kind, file);
  }

  /** Takes one away. Refuses IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, UUID copy) {
    scope.enter(platform);
    copies.remove(identities.lock(platform, order), copy);
  }
}
