package bank.depository.sms;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A code that the bank sent, as a keyed digest, with what it is bound to. */
@Entity
@DynamicUpdate
@Table(name = "sms_code")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class SmsCode {

  @EmbeddedId private SmsCodeKey key;

  @Column(updatable = false)
  private UUID sessionId;

  @Column(updatable = false)
  private UUID orderId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private SmsPurpose purpose;

  @Column(updatable = false)
  private long amountFen;

  @Column(updatable = false)
  private byte[] mobileDigest;

  @Column(updatable = false)
  private byte[] codeDigest;

  private int wrongTries;

  @Column(updatable = false)
  private Instant createdAt;

  @Column(updatable = false)
  private Instant expiresAt;

  private @Nullable Instant checkedAt;
  private @Nullable Instant spentAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SmsCode() {}

  SmsCode(SmsCodeKey key, SmsBinding binding, byte[] mobileDigest, byte[] codeDigest, Instant now) {
    this.key = key;
    this.sessionId = binding.session();
    this.orderId = binding.order().value();
    this.purpose = binding.purpose();
    this.amountFen = binding.amount().fen();
    this.mobileDigest = mobileDigest;
    this.codeDigest = codeDigest;
    this.createdAt = now;
    this.expiresAt = now.plus(SmsLimits.VALID);
  }

  /**
   * Counts a try. The code stays right until it is spent, however often it is typed.
   *
   * @param typedDigests of what was typed, one for each version of the key
   */
  SmsAnswer tried(List<byte[]> typedDigests, Instant now) {
    if (spentAt != null || !now.isBefore(expiresAt)) {
      return new SmsAnswer.Expired();
    }
    if (wrongTries >= SmsLimits.MOST_WRONG_TRIES) {
      return new SmsAnswer.Locked();
    }
    if (isOneOf(typedDigests, codeDigest)) {
      this.checkedAt = now;
      return new SmsAnswer.Right(new SmsCheckId(key.codeId()));
    }
    wrongTries++;
    int left = SmsLimits.MOST_WRONG_TRIES - wrongTries;
    return left == 0 ? new SmsAnswer.Locked() : new SmsAnswer.Wrong(left);
  }

  /**
   * Whether it was sent for this, to this mobile.
   *
   * @param mobileDigests of that mobile, one for each version of the key
   */
  boolean isBoundTo(SmsBinding binding, List<byte[]> mobileDigests) {
    return isFor(binding.order().value(), binding.purpose(), binding.amount().fen())
        && sessionId.equals(binding.session())
        && isOneOf(mobileDigests, mobileDigest);
  }

  private static boolean isOneOf(List<byte[]> digests, byte[] kept) {
    return digests.stream().anyMatch(digest -> MessageDigest.isEqual(digest, kept));
  }

  boolean isFor(UUID order, SmsPurpose itsPurpose, long fen) {
    return orderId.equals(order) && purpose == itsPurpose && amountFen == fen;
  }

  /** Whether it was right and may still be spent. */
  boolean isSpendable(Instant now) {
    return checkedAt != null && spentAt == null && now.isBefore(expiresAt);
  }

  void spend(Instant now) {
    this.spentAt = now;
  }

  SmsCodeKey key() {
    return key;
  }

  Instant createdAt() {
    return createdAt;
  }
}
