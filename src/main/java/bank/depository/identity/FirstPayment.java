package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
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
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to prove an account by a random small amount (IDV-04). It expires, and only so many wrong
 * payments or amounts are listened to.
 */
@Entity
@Table(name = "first_payment")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class FirstPayment {

  /** The smallest amount, in fen. */
  public static final int SMALLEST_FEN = 1;

  /** The largest amount, in fen. */
  public static final int LARGEST_FEN = 999;

  /** How many wrong payments, or amounts told, end it. */
  public static final int MOST_TRIES = 3;

  /** How often a customer may begin, for one order. */
  public static final int MOST_ROUNDS = 3;

  /** How often the bank pays one person within {@link #A_DAY}, over all orders and platforms. */
  public static final int MOST_PAID_A_DAY = 3;

  /** The time over which the bank's payments to one person are counted. */
  public static final Duration A_DAY = Duration.ofHours(24);

  /** How long it can be made or told. */
  public static final Duration VALID = Duration.ofHours(20);

  @EmbeddedId private FirstPaymentKey key;

  @Column(updatable = false)
  private UUID orderId;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private FirstPaymentType type;

  @Enumerated(EnumType.STRING)
  private FirstPaymentState state;

  private long amountFen;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private byte[] accountDigest;

  @Column(updatable = false)
  private byte @Nullable [] personDigest;

  private @Nullable UUID paymentOrderId;
  private int triesLeft;

  @Enumerated(EnumType.STRING)
  private @Nullable FirstPaymentRefusal lastRefusal;

  @Column(updatable = false)
  private Instant begunAt;

  @Column(updatable = false)
  private Instant expiresAt;

  private Instant changedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected FirstPayment() {}

  /** What is drawn by lot for it. */
  record Lot(Money amount, String reference) {}

  /** Keyed digests by which its account and its person are found. */
  record Digests(byte[] account, byte[] person) {}

  FirstPayment(
      FirstPaymentKey key,
      Identification proof,
      FirstPaymentType type,
      Lot lot,
      Digests digests,
      Instant now) {
    this.key = key;
    this.orderId = proof.order().value();
    this.customerNo = proof.customerNo();
    this.type = type;
    this.state =
        type == FirstPaymentType.CUSTOMER_PAYS
            ? FirstPaymentState.AWAITED
            : FirstPaymentState.PAYING;
    this.amountFen = lot.amount().fen();
    this.reference = lot.reference();
    this.accountDigest = digests.account().clone();
    this.personDigest = digests.person().clone();
    this.triesLeft = MOST_TRIES;
    this.begunAt = now;
    this.expiresAt = now.plus(VALID);
    this.changedAt = now;
  }

  /** The bank pays by that order of its own. */
  public void paidBy(OrderId paymentOrder) {
    this.paymentOrderId = paymentOrder.value();
  }

  /** The bank has paid that much: what really arrived is to be told. */
  void paid(Money really, Instant now) {
    become(FirstPaymentState.TO_BE_TOLD, now);
    this.amountFen = really.fen();
  }

  /** The bank's payment did not arrive. */
  void notPaid(Instant now) {
    become(FirstPaymentState.NOT_PAID, now);
  }

  /** The customer begins again. Refuses IDENTIFICATION_STEP_FORBIDS while the bank has paid. */
  void replace(Instant now) {
    if (type == FirstPaymentType.BANK_PAYS) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "a payment of the bank is open");
    }
    become(FirstPaymentState.REPLACED, now);
  }

  /** The account is proven. */
  void match(Instant now) {
    become(FirstPaymentState.MATCHED, now);
  }

  /**
   * Something was wrong; {@value #MOST_TRIES} times ends it. What came from another account is no
   * try.
   */
  void refuse(FirstPaymentRefusal why, Instant now) {
    lastRefusal = why;
    changedAt = now;
    if (why == FirstPaymentRefusal.ACCOUNT_DIFFERS) {
      return;
    }
    triesLeft--;
    if (triesLeft == 0) {
      become(FirstPaymentState.FAILED, now);
    }
  }

  /** Ends it where its time is over. */
  void expire(Instant now) {
    if (isOverAt(now)) {
      lastRefusal = FirstPaymentRefusal.TOO_LATE;
      become(FirstPaymentState.FAILED, now);
    }
  }

  /** Whether it waits for somebody whose time is over at that moment. */
  boolean isOverAt(Instant now) {
    return state.next().contains(FirstPaymentState.FAILED) && !now.isBefore(expiresAt);
  }

  /** Whether the customer is to pay in, and has asked for that. */
  boolean isAwaitedAs(FirstPaymentType asked) {
    return type == asked && state == FirstPaymentState.AWAITED;
  }

  /** Whether its account has one of those digests. */
  boolean isOfAccount(List<byte[]> digests) {
    return digests.stream().anyMatch(digest -> MessageDigest.isEqual(digest, accountDigest));
  }

  private void become(FirstPaymentState next, Instant now) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException("a first payment is " + state + ", not to become " + next);
    }
    this.state = next;
    this.changedAt = now;
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The order that begins with the proof. */
  public OrderId order() {
    return new OrderId(orderId);
  }

  /** The platform's number of the customer. */
  public String customerNo() {
    return customerNo;
  }

  /** Which way the money goes. */
  public FirstPaymentType type() {
    return type;
  }

  /** Where it stands. */
  public FirstPaymentState state() {
    return state;
  }

  /** The amount; of type B nobody is shown it. */
  public Money amount() {
    return Money.ofFen(amountFen);
  }

  /** Six digits by which a payment is recognized: what the customer writes with it. */
  public String reference() {
    return reference;
  }

  /** How many more wrong ones are listened to. */
  public int triesLeft() {
    return triesLeft;
  }

  /** What was wrong last. */
  public Optional<FirstPaymentRefusal> lastRefusal() {
    return Optional.ofNullable(lastRefusal);
  }

  /** Until when it can be made or told. */
  public Instant expiresAt() {
    return expiresAt;
  }
}
