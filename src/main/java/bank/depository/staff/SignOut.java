package bank.depository.staff;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** A member of staff signs out: the session ends. */
@ApplicationScoped
public class SignOut {

  private final StaffMembers members;
  private final AuditTrail audit;
  private final Clock clock;

  SignOut(StaffMembers members, AuditTrail audit, Clock clock) {
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ends the session of that token; again, or an unknown one, changes nothing. */
  @Transactional
  public void handle(OneTimeToken token) {
    Instant now = clock.instant();
    members
        .lockSession(token.sha256())
        .filter(session -> session.isOpenAt(now))
        .ifPresent(session -> end(session, now));
  }

  private void end(StaffSession session, Instant now) {
    session.end(now);
    audit.record(
        Actor.staff(session.staff()), "STAFF_SIGNED_OUT", "staff:" + session.staff(), Map.of());
  }
}
