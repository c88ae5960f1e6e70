package bank.depository.payment;

import bank.depository.order.OrderKey;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank transfer that reached a summary account, kept once under an order of the bank's own
 * (IDV-04). Who paid stands here encrypted, because the money may have to go back there.
 */
@Entity
@Table(name = "incoming_transfer")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class IncomingTransfer {

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private String incomingNo;

  @Column(updatable = false)
  private long amountFen;

  @Column(updatable = false)
  private LocalDate channelDay;

  private byte[] payerNameCipher;
  private byte[] payerAccountCipher;
  private String payerAccountMask;

  @Enumerated(EnumType.STRING)
  private IncomingState state;

  private @Nullable UUID forOrderId;

  @Enumerated(EnumType.STRING)
  private @Nullable ReturnReason reason;

  private @Nullable UUID returnOrderId;

  @Column(updatable = false)
  private Instant receivedAt;

  private Instant changedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected IncomingTransfer() {}

  /** Who paid, as the database keeps it. */
  record SealedPayer(byte[] name, byte[] account, String mask) {}

  /** One that is to go back, for that reason. */
  IncomingTransfer(
      PlatformId platform,
      OrderId order,
      PaymentChannel.Incoming told,
      SealedPayer payer,
      ReturnReason reason,
      Instant now) {
    this.key = OrderKey.of(platform, order);
    this.incomingNo = told.incomingNo();
    this.amountFen = told.amount().fen();
    this.channelDay = told.channelDay();
    this.payerNameCipher = payer.name();
    this.payerAccountCipher = payer.account();
    this.payerAccountMask = payer.mask();
    this.state = IncomingState.TO_RETURN;
    this.reason = reason;
    this.receivedAt = now;
    this.changedAt = now;
  }

  /** One that has proven an account for that order: held for its customer. */
  static IncomingTransfer heldFor(
      OrderId forOrder,
      PlatformId platform,
      OrderId order,
      PaymentChannel.Incoming told,
      SealedPayer payer,
      Instant now) {
    IncomingTransfer held =
        new IncomingTransfer(platform, order, told, payer, ReturnReason.NOT_OPENED, now);
    held.state = IncomingState.HELD;
    held.reason = null;
    held.forOrderId = forOrder.value();
    return held;
  }

  /** It is the customer's. */
  void credited(Instant now) {
    become(IncomingState.CREDITED, now);
  }

  /** The customer for whom it was held has got no sub-account. */
  void notOpened(Instant now) {
    become(IncomingState.TO_RETURN, now);
    this.reason = ReturnReason.NOT_OPENED;
  }

  /** It goes back by that order. */
  void returning(OrderId by, Instant now) {
    become(IncomingState.RETURNING, now);
    this.returnOrderId = by.value();
  }

  /** Whether the money has gone back. */
  void returned(boolean gone, Instant now) {
    become(gone ? IncomingState.RETURNED : IncomingState.NOT_RETURNED, now);
  }

  private void become(IncomingState next, Instant now) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException(
          "incoming transfer " + incomingNo + " is " + state + ", not to become " + next);
    }
    this.state = next;
    this.changedAt = now;
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The bank's own order under which it is booked. */
  public OrderId order() {
    return new OrderId(key.orderId());
  }

  /** The channel's number. */
  public String incomingNo() {
    return incomingNo;
  }

  /** What came in. */
  public Money amount() {
    return Money.ofFen(amountFen);
  }

  /** What became of it. */
  public IncomingState state() {
    return state;
  }

  /** Why it goes back; empty where it does not. */
  public Optional<ReturnReason> reason() {
    return Optional.ofNullable(reason);
  }

  /** The account it came from, for people to recognize. */
  public String payerAccountMask() {
    return payerAccountMask;
  }

  byte[] payerNameCipher() {
    return payerNameCipher.clone();
  }

  byte[] payerAccountCipher() {
    return payerAccountCipher.clone();
  }
}
