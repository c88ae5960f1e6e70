package bank.depository.staff;

import bank.depository.shared.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of staff who is signed in: kept under the digest of the cookie's token. */
@Entity
@Table(name = "staff_session")
public class StaffSession {

  /** Unused for so long, a session ends. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  /** After so long it ends in any case. */
  public static final Duration LONGEST = Duration.ofHours(10);

  @Id private byte[] tokenSha256;

  @Column(updatable = false)
  private int staffId;

  @Column(updatable = false)
  private Instant begunAt;

  private Instant lastUsedAt;

  @Column(updatable = false)
  private Instant endsAt;

  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StaffSession() {}

  StaffSession(byte[] tokenSha256, StaffId staff, Instant now) {
    this.tokenSha256 = tokenSha256;
    this.staffId = staff.value();
    this.begunAt = now;
    this.lastUsedAt = now;
    this.endsAt = now.plus(LONGEST);
  }

  boolean isOpenAt(Instant now) {
    return endedAt == null && now.isBefore(endsAt) && now.isBefore(lastUsedAt.plus(IDLE));
  }

  void use(Instant now) {
    if (now.isAfter(lastUsedAt)) {
      this.lastUsedAt = now;
    }
  }

  void end(Instant now) {
    if (endedAt == null) {
      this.endedAt = now;
    }
  }

  /** Whose it is. */
  public StaffId staff() {
    return new StaffId(staffId);
  }
}
