package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A key that may have been lost stops at once; one person suffices (ADM-08). */
@ApplicationScoped
public class RevokeKey {

  private final AdmissionDesk desk;
  private final RegisteredKeys keys;
  private final Clock clock;

  RevokeKey(AdmissionDesk desk, RegisteredKeys keys, Clock clock) {
    this.desk = desk;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Revokes it for good; again it changes nothing. Refuses with {@code STAFF_PERMISSION_MISSING}
   * and {@code NOT_FOUND}.
   */
  @Transactional
  public void handle(SignedInStaff maker, PlatformKeyId id) {
    Platform platform = desk.any(maker, id.platform());
    keys.find(id)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no key " + id))
        .revoke(clock.instant());
    desk.record(maker, "PLATFORM_KEY_REVOKED", platform.id(), Map.of("key_id", id.value()));
  }
}
