package bank.depository.approval;

import bank.depository.crypto.Sha256Digest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff proposes and another decides (OPS-04). What is proposed never changes;
 * the maker is never the checker, which the database checks too.
 */
@Entity
@Table(name = "pending_approval")
public class PendingApproval {

  /** A proposal that nobody decides ends after this time. */
  public static final Duration LIFE = Duration.ofDays(7);

  @Id private UUID approvalId;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private String object;

  @Column(updatable = false)
  private String payload;

  @Column(updatable = false)
  private byte[] payloadSha256;

  @Column(updatable = false)
  private int maker;

  @Column(updatable = false)
  private Instant madeAt;

  @Column(updatable = false)
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private ApprovalState state;

  private @Nullable Integer checker;
  private @Nullable Instant decidedAt;
  private @Nullable String note;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PendingApproval() {}

  PendingApproval(ApprovalDesk.Proposal proposal, String payload, StaffId maker, Instant now) {
    this.approvalId = ApprovalId.next().value();
    this.kind = proposal.kind();
    this.object = proposal.object();
    this.payload = payload;
    this.payloadSha256 = Sha256Digest.of(payload.getBytes(StandardCharsets.UTF_8)).bytes();
    this.maker = maker.value();
    this.madeAt = now;
    this.expiresAt = now.plus(LIFE);
    this.state = ApprovalState.PENDING;
  }

  void approve(StaffId by, String why, Instant now) {
    decide(ApprovalState.APPROVED, by, why, now);
  }

  void reject(StaffId by, String why, Instant now) {
    decide(ApprovalState.REJECTED, by, why, now);
  }

  void withdraw(StaffId by, Instant now) {
    if (by.value() != maker) {
      throw new Refusal(ErrorCode.APPROVAL_OF_ANOTHER, "only staff " + maker + " can withdraw it");
    }
    become(ApprovalState.WITHDRAWN, now);
  }

  void expire(Instant now) {
    become(ApprovalState.EXPIRED, now);
  }

  /** Whether it still waits although its time is over. */
  boolean isOverAt(Instant now) {
    return state == ApprovalState.PENDING && !now.isBefore(expiresAt);
  }

  private void decide(ApprovalState next, StaffId by, String why, Instant now) {
    if (by.value() == maker) {
      throw new Refusal(ErrorCode.APPROVAL_BY_ITS_MAKER, "staff " + by + " made " + approvalId);
    }
    become(next, now);
    this.checker = by.value();
    this.note = why;
  }

  private void become(ApprovalState next, Instant now) {
    if (!state.next().contains(next)) {
      throw new Refusal(ErrorCode.APPROVAL_DECIDED, "approval " + approvalId + " is " + state);
    }
    this.state = next;
    this.decidedAt = now;
  }

  /** Our id. */
  public ApprovalId id() {
    return new ApprovalId(approvalId);
  }

  /** The act's name. */
  public String kind() {
    return kind;
  }

  /** What it is done to: {@code kind:id}. */
  public String object() {
    return object;
  }

  /** What is proposed, as JSON. */
  public String payload() {
    return payload;
  }

  /** SHA-256 of {@link #payload()} in hexadecimal digits. */
  public String payloadSha256() {
    return HexFormat.of().formatHex(payloadSha256);
  }

  /** Who proposed it. */
  public StaffId maker() {
    return new StaffId(maker);
  }

  /** When it was proposed. */
  public Instant madeAt() {
    return madeAt;
  }

  /** When it ends by itself. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Where it stands. */
  public ApprovalState state() {
    return state;
  }

  /** Who decided. */
  public Optional<StaffId> checker() {
    return Optional.ofNullable(checker).map(StaffId::new);
  }

  /** When it was decided, withdrawn or expired. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** The reason that the checker gave. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }
}
