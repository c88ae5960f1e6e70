package bank.depository.platform;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Begins each step of the maker on an application: who may, which platform, in which state. */
@ApplicationScoped
class AdmissionDesk {

  private final Platforms platforms;
  private final PlatformScope scope;
  private final AuditTrail audit;

  AdmissionDesk(Platforms platforms, PlatformScope scope, AuditTrail audit) {
    this.platforms = platforms;
    this.scope = scope;
    this.audit = audit;
  }

  /** The platform, locked, while it is applying. */
  @Transactional(Transactional.TxType.MANDATORY)
  Platform applying(SignedInStaff maker, PlatformId id) {
    Platform platform = any(maker, id);
    platform.requireState(PlatformState.APPLYING);
    return platform;
  }

  /** The platform, locked, in whatever state. */
  @Transactional(Transactional.TxType.MANDATORY)
  Platform any(SignedInStaff maker, PlatformId id) {
    maker.require(Permission.ADMISSION);
    scope.enter(id);
    return platforms.lock(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void record(SignedInStaff maker, String act, PlatformId platform, Map<String, ?> details) {
    audit.record(Actor.staff(maker.id()), act, "platform:" + platform, details);
  }
}
