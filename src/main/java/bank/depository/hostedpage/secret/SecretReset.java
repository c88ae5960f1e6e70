package bank.depository.hostedpage.secret;

import bank.depository.identity.PartyKind;
import bank.depository.order.OrderKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer's way to a new trade password without the old one, step by step, so that whoever
 * closes the browser half way goes on where they were.
 */
@Entity
@Table(name = "secret_reset")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class SecretReset {

  /** How often file or issuer may say no before the reset ends. */
  public static final int MOST_REFUSALS = 5;

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  private ResetStep step;

  private byte @Nullable [] cardNoCipher;
  private @Nullable UUID checkId;

  @Column(updatable = false)
  private boolean byReview;

  private int refusals;
  private @Nullable String lastRefusal;
  private Instant changedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SecretReset() {}

  SecretReset(PlatformId platform, OrderId order, String customerNo, PartyKind party, Instant now) {
    this.key = OrderKey.of(platform, order);
    this.customerNo = customerNo;
    this.byReview = party == PartyKind.ORGANIZATION;
    this.step = ResetStep.IDENTITY;
    this.changedAt = now;
  }

  /** The number was that on file, and this is the card; the code is next. */
  void identify(byte[] keptCard, Instant now) {
    become(ResetStep.CODE, now);
    this.cardNoCipher = keptCard.clone();
    this.lastRefusal = null;
  }

  /** The number was that on file, and no issuer can be asked; the code is next. */
  void identify(Instant now) {
    become(ResetStep.CODE, now);
    this.lastRefusal = null;
  }

  /** The mobile is proven, and no issuer can be asked: papers are next. */
  void review(Instant now) {
    become(ResetStep.REVIEW, now);
  }

  /** The customer wants to correct what they typed. */
  void correct(Instant now) {
    become(ResetStep.IDENTITY, now);
    this.cardNoCipher = null;
  }

  /** The mobile is proven; the issuer is asked under that number. */
  void ask(UUID check, Instant now) {
    become(ResetStep.CHECKING, now);
    this.checkId = check;
  }

  /** The issuer confirmed every factor, or two members of staff the papers. */
  void confirm(Instant now) {
    become(ResetStep.SECRET, now);
    this.cardNoCipher = null;
  }

  /** A no, for that reason: back to the first step, or to the end after too many. */
  void refuse(String reason, Instant now) {
    refusals++;
    become(refusals < MOST_REFUSALS ? ResetStep.IDENTITY : ResetStep.ENDED, now);
    this.cardNoCipher = null;
    this.lastRefusal = reason;
  }

  /** The new one is in its place. */
  void finish(Instant now) {
    become(ResetStep.DONE, now);
  }

  /** It ends without a new one. */
  void end(Instant now) {
    become(ResetStep.ENDED, now);
    this.cardNoCipher = null;
  }

  private void become(ResetStep next, Instant now) {
    if (!step.next().contains(next)) {
      throw new Refusal(ErrorCode.RESET_STEP_FORBIDS, "the reset is at " + step);
    }
    this.step = next;
    this.changedAt = now;
  }

  /** Whether papers prove it, because it is an organization's. */
  boolean isByReview() {
    return byReview;
  }

  ResetStep step() {
    return step;
  }

  String customerNo() {
    return customerNo;
  }

  Optional<UUID> check() {
    return Optional.ofNullable(checkId);
  }

  /** The card whose issuer is asked, as it is kept. */
  byte[] keptCard() {
    return Objects.requireNonNull(cardNoCipher).clone();
  }

  /** Why it went back: factor names or a result, comma separated. */
  Optional<String> lastRefusal() {
    return Optional.ofNullable(lastRefusal);
  }

  int refusalsLeft() {
    return MOST_REFUSALS - refusals;
  }
}
