package bank.depository.hostedpage.particulars;

import bank.depository.account.ChangeProof;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a customer's mobile, step by step, so that whoever closes the browser half way goes
 * on where they were. Both numbers stand here encrypted until it has ended.
 */
@Entity
@Table(name = "mobile_change")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class MobileChange {

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  private MobileStep step;

  private byte @Nullable [] oldCipher;
  private byte @Nullable [] newCipher;
  private @Nullable UUID checkId;
  private Instant changedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected MobileChange() {}

  MobileChange(PlatformId platform, OrderId order, String customerNo, byte[] old, Instant now) {
    this.key = OrderKey.of(platform, order);
    this.customerNo = customerNo;
    this.step = MobileStep.NUMBER;
    this.oldCipher = old.clone();
    this.changedAt = now;
  }

  /** The customer gave the new number; a code to the one on file is next. */
  void give(byte[] newNumber, Instant now) {
    become(MobileStep.OLD_CODE, now);
    this.newCipher = newNumber.clone();
  }

  /** The customer wants to give another number. */
  void correct(Instant now) {
    become(MobileStep.NUMBER, now);
    this.newCipher = null;
  }

  /** The code to the mobile at this step was right. */
  void codeProven(Instant now) {
    become(step == MobileStep.OLD_CODE ? MobileStep.NEW_CODE : MobileStep.PROVEN, now);
  }

  /** An issuer confirmed the customer with that number. */
  void issuerProven(byte[] newNumber, UUID check, Instant now) {
    become(MobileStep.PROVEN, now);
    this.newCipher = newNumber.clone();
    this.checkId = check;
  }

  /** The new one is on file. */
  void finish(Instant now) {
    become(MobileStep.DONE, now);
    forget();
  }

  /** It ends without a change, unless it has ended. */
  void end(Instant now) {
    if (!step.next().isEmpty()) {
      become(MobileStep.ENDED, now);
      forget();
    }
  }

  private void forget() {
    this.oldCipher = null;
    this.newCipher = null;
  }

  private void become(MobileStep next, Instant now) {
    if (!step.next().contains(next)) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "the change is at " + step);
    }
    this.step = next;
    this.changedAt = now;
  }

  /** Refuses unless it is proven: IDENTIFICATION_STEP_FORBIDS. */
  void requireProven() {
    if (step != MobileStep.PROVEN) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "the change is at " + step);
    }
  }

  MobileStep step() {
    return step;
  }

  PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  String customerNo() {
    return customerNo;
  }

  /** On what it rests. */
  ChangeProof proof() {
    return checkId == null ? ChangeProof.CODES : ChangeProof.issuer(checkId);
  }

  /** The mobile that was on file when it began. */
  byte[] oldCipher() {
    return Objects.requireNonNull(oldCipher).clone();
  }

  /** The new one, from the step after it was given. */
  byte[] newCipher() {
    return Objects.requireNonNull(newCipher).clone();
  }
}
