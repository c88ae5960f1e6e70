package bank.depository.fee;

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
 * A day's sweep of a platform's fees, and what is certain about it. Its number at the core is our
 * order's id.
 */
@Entity
@Table(name = "fee_sweep")
public class FeeSweep {

  /** How soon an uncertain sweep is asked for first. */
  static final Duration FIRST_ASK = Duration.ofSeconds(2);

  /** The longest pause between two asks. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private LocalDate businessDay;

  @Column(updatable = false)
  private long amountFen;

  @Enumerated(EnumType.STRING)
  private FeeSweepState state;

  private @Nullable LocalDate coreDay;
  private @Nullable String refusal;
  private int tries;
  private @Nullable Instant nextAskAt;

  @Column(updatable = false)
  private Instant createdAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected FeeSweep() {}

  /** A sweep about to be sent: uncertain from the first moment. */
  FeeSweep(PlatformId platform, OrderId order, LocalDate day, Money amount, Instant now) {
    this.key = OrderKey.of(platform, order);
    this.businessDay = day;
    this.amountFen = amount.fen();
    this.state = FeeSweepState.UNCERTAIN;
    this.createdAt = now;
    this.nextAskAt = now.plus(FIRST_ASK);
  }

  /** The core has done it on that day of its own. */
  void done(LocalDate day) {
    become(FeeSweepState.DONE);
    this.coreDay = day;
  }

  /** The core refused it for that reason. */
  void refused(String reason) {
    become(FeeSweepState.REFUSED);
    this.refusal = reason;
  }

  /** Closed at the core without ever having been seen. */
  void neverArrived() {
    become(FeeSweepState.NEVER_ARRIVED);
  }

  private void become(FeeSweepState next) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException("sweep " + key.orderId() + " is " + state + ", not " + next);
    }
    this.state = next;
    this.nextAskAt = null;
  }

  /** Claims the next ask, if it is due, and puts the one after it twice as far away. */
  boolean claimAsk(Instant now) {
    if (nextAskAt == null || nextAskAt.isAfter(now)) {
      return false;
    }
    tries++;
    Duration pause = FIRST_ASK.multipliedBy(1L << Math.min(tries, 12));
    nextAskAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    return true;
  }

  /** The order that it carries out. */
  public OrderId order() {
    return new OrderId(key.orderId());
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The business day at whose end it was asked for. */
  public LocalDate businessDay() {
    return businessDay;
  }

  /** What is swept. */
  public Money amount() {
    return Money.ofFen(amountFen);
  }

  /** What is certain. */
  public FeeSweepState state() {
    return state;
  }

  /** The core's own day of it. */
  public Optional<LocalDate> coreDay() {
    return Optional.ofNullable(coreDay);
  }

  /** Why the core refused. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }
}
