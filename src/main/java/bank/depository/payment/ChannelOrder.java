package bank.depository.payment;

import bank.depository.order.Order;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order given to the payment channel, and what is certain about it. Its number at the channel is
 * our order's id.
 */
@Entity
@Table(name = "channel_order")
public class ChannelOrder {

  /** How soon an uncertain order is asked for first. */
  static final Duration FIRST_ASK = Duration.ofSeconds(2);

  /** The longest pause between two asks. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  @EmbeddedId private OrderKey key;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Direction direction;

  @Enumerated(EnumType.STRING)
  private ChannelOrderState state;

  @Column(updatable = false)
  private long amountFen;

  private @Nullable Long paidFen;
  private @Nullable LocalDate channelDay;
  private @Nullable String refusal;

  @Column(updatable = false)
  private LocalDate businessDay;

  private int tries;
  private @Nullable Instant nextAskAt;
  private @Nullable LocalDate settledOn;
  private @Nullable LocalDate returnedDay;
  private @Nullable LocalDate returnSettledOn;
  private boolean inSuspense;
  private long advancedFen;

  @Column(updatable = false)
  private Instant createdAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected ChannelOrder() {}

  /** An order about to be sent: uncertain from the first moment. */
  ChannelOrder(
      PlatformId platform,
      OrderId order,
      Direction direction,
      Money amount,
      LocalDate businessDay,
      Instant now) {
    this.key = OrderKey.of(platform, order);
    this.direction = direction;
    this.state = ChannelOrderState.UNCERTAIN;
    this.amountFen = amount.fen();
    this.businessDay = businessDay;
    this.createdAt = now;
    this.nextAskAt = now.plus(FIRST_ASK);
  }

  /** A bank transfer that the channel has announced: certain from the first moment. */
  static ChannelOrder arrived(
      Order order, PaymentChannel.Incoming told, LocalDate businessDay, Instant now) {
    ChannelOrder arrived =
        new ChannelOrder(
            order.platform(),
            order.id(),
            Direction.INCOMING_TRANSFER,
            told.amount(),
            businessDay,
            now);
    arrived.paid(new ChannelAnswer.Paid(told.amount(), told.channelDay()));
    return arrived;
  }

  /** Paid, as far as the channel says now. */
  void paid(ChannelAnswer.Paid paid) {
    become(ChannelOrderState.PAID);
    this.paidFen = paid.amount().fen();
    this.channelDay = paid.channelDay();
  }

  /** What was paid went back. */
  void returned(LocalDate day) {
    become(ChannelOrderState.RETURNED);
    this.returnedDay = day;
  }

  /** What was collected could not be given to the customer and waits in suspense. */
  void keptInSuspense() {
    this.inSuspense = true;
  }

  /** The bank paid that much of it, because no customer's money covered it. */
  void advanced(Money amount) {
    this.advancedFen = amount.fen();
  }

  /** Refused by the channel for that reason. */
  void refused(String reason) {
    become(ChannelOrderState.REFUSED);
    this.refusal = reason;
  }

  /** Closed at the channel without ever having been seen. */
  void neverArrived() {
    become(ChannelOrderState.NEVER_ARRIVED);
  }

  /** Settled by the channel on that day. */
  void settled(LocalDate day) {
    this.settledOn = day;
  }

  /** Its return was settled by the channel on that day. */
  void returnSettled(LocalDate day) {
    this.returnSettledOn = day;
  }

  /** The channel has said that something happened to it, so it is asked for at once. */
  void askAgain(Instant now) {
    if (nextAskAt == null || nextAskAt.isAfter(now)) {
      this.nextAskAt = now;
    }
  }

  /** The channel has confirmed what is certain already; there is nothing more to ask. */
  void confirmed() {
    if (state != ChannelOrderState.UNCERTAIN) {
      this.nextAskAt = null;
    }
  }

  /** Claims the next ask, if it is due, and puts the one after it twice as far away. */
  boolean claimAsk(Instant now) {
    if (nextAskAt == null || nextAskAt.isAfter(now)) {
      return false;
    }
    tries++;
    nextAskAt = now.plus(pauseAfter(tries));
    return true;
  }

  /** 2 s, 4 s, 8 s … up to ten minutes. */
  static Duration pauseAfter(int tries) {
    int doublings = Math.min(tries, 12);
    Duration pause = FIRST_ASK.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void become(ChannelOrderState next) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException(
          "channel order " + key.orderId() + " is " + state + ", not to become " + next);
    }
    this.state = next;
    this.nextAskAt = null;
  }

  /** Whether the next state may be that one. */
  boolean mayBecome(ChannelOrderState next) {
    return state.next().contains(next);
  }

  /** The order that it carries out. */
  public OrderId order() {
    return new OrderId(key.orderId());
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** Which way the money goes. */
  public Direction direction() {
    return direction;
  }

  /** What is certain. */
  public ChannelOrderState state() {
    return state;
  }

  /** What was ordered. */
  public Money amount() {
    return Money.ofFen(amountFen);
  }

  /** What really moved, once that is certain. */
  public Optional<Money> paidAmount() {
    return Optional.ofNullable(paidFen).map(Money::ofFen);
  }

  /** The day in whose settlement the channel has it. */
  public Optional<LocalDate> channelDay() {
    return Optional.ofNullable(channelDay);
  }

  /** The day in whose settlement the channel has its return. */
  public Optional<LocalDate> returnedDay() {
    return Optional.ofNullable(returnedDay);
  }

  /** Why the channel refused. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** The day of our books on which it was given to the channel. */
  public LocalDate businessDay() {
    return businessDay;
  }

  /** Whether a settlement of the channel has booked it. */
  public boolean isSettled() {
    return settledOn != null;
  }

  /** Whether a settlement of the channel has booked its return. */
  public boolean isReturnSettled() {
    return returnSettledOn != null;
  }

  /** Whether what was collected waits in suspense instead of being the customer's. */
  public boolean isInSuspense() {
    return inSuspense;
  }

  /** What the bank paid of it, because no customer's money covered it. */
  public Money advanced() {
    return Money.ofFen(advancedFen);
  }
}
