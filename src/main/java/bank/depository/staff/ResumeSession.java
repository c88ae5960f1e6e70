package bank.depository.staff;

import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Each request of a signed-in member: who it is, while the session is open. */
@ApplicationScoped
public class ResumeSession {

  private final StaffMembers members;
  private final Clock clock;

  ResumeSession(StaffMembers members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /**
   * Who is signed in with that token; empty where the session has ended or the member is disabled.
   */
  @Transactional
  public Optional<SignedInStaff> handle(OneTimeToken token) {
    Instant now = clock.instant();
    return members
        .lockSession(token.sha256())
        .filter(session -> session.isOpenAt(now))
        .flatMap(session -> use(session, now));
  }

  private Optional<SignedInStaff> use(StaffSession session, Instant now) {
    session.use(now);
    return members
        .find(session.staff())
        .filter(member -> member.state() == StaffState.ACTIVE)
        .map(StaffMember::signedIn);
  }
}
