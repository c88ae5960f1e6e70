package bank.depository.order;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One instruction of a platform and what became of it. The instruction itself is kept word for
 * word; the result is what the platform is told once the order is done.
 */
@Entity
@Table(name = "orders")
public class Order {

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private OrderType type;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  private @Nullable String customerNo;
  private @Nullable String projectNo;
  private @Nullable Long amountFen;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private String instruction;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable String result;

  @Enumerated(EnumType.STRING)
  private @Nullable ErrorCode failureCode;

  private @Nullable String failureDetail;
  private @Nullable LocalDate businessDay;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant changedAt;
  @Version private int version;

  /** Whether the running transaction creates it; it may be flushed before it is all said. */
  @Transient private boolean isNew;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Order() {}

  Order(
      PlatformId platform,
      OrderId id,
      RequestNo requestNo,
      OrderType type,
      String instruction,
      Instant now) {
    this.key = OrderKey.of(platform, id);
    this.requestNo = requestNo.value();
    this.type = type;
    this.state = OrderState.PROCESSING;
    this.instruction = instruction;
    this.createdAt = now;
    this.changedAt = now;
    this.isNew = true;
  }

  /** Says whom and what the order is about, as far as the instruction names it; amount in fen. */
  public Order about(@Nullable String customer, @Nullable String project, @Nullable Money amount) {
    this.customerNo = customer;
    this.projectNo = project;
    this.amountFen = amount == null ? null : amount.fen();
    return this;
  }

  /**
   * A new order waits for its customer on the bank's page. Only in the transaction that creates it.
   */
  public void awaitCustomer() {
    if (state != OrderState.PROCESSING || !isNew) {
      throw new IllegalStateException("only a new order waits for its customer: " + key);
    }
    this.state = OrderState.AWAITING_CUSTOMER;
  }

  /** The customer has handed in what the bank's staff are to review. */
  public void awaitReview(Instant now) {
    become(OrderState.AWAITING_REVIEW, now);
  }

  /** The review has ended, or what was handed in was taken back: the customer goes on. */
  public void goOn(Instant now) {
    become(OrderState.AWAITING_CUSTOMER, now);
  }

  /** The customer has confirmed and the outcome is not certain yet. */
  public void process(Instant now) {
    become(OrderState.PROCESSING, now);
  }

  /** Done on that business day; {@code result} is JSON for the platform. */
  public void succeed(@Nullable LocalDate day, @Nullable String resultJson, Instant now) {
    become(OrderState.SUCCEEDED, now);
    this.businessDay = day;
    this.result = resultJson;
  }

  /**
   * What the platform is told besides of an order that has ended, because something happened to its
   * money later; {@code resultJson} takes the place of what was told before.
   */
  public void tell(String resultJson, Instant now) {
    if (!state.isFinal()) {
      throw new IllegalStateException("not ended: " + key);
    }
    this.result = resultJson;
    this.changedAt = now;
  }

  /** Not done, for one cause of the catalogue. */
  public void fail(ErrorCode code, String detail, Instant now) {
    become(OrderState.FAILED, now);
    this.failureCode = code;
    this.failureDetail = detail;
  }

  /** The customer did not confirm in time. */
  public void expire(Instant now) {
    become(OrderState.EXPIRED, now);
  }

  private void become(OrderState next, Instant now) {
    if (!state.next().contains(next)) {
      throw new Refusal(ErrorCode.ORDER_STATE_FORBIDS, "order " + key.orderId() + " is " + state);
    }
    this.state = next;
    this.changedAt = now;
  }

  /** The platform whose order it is. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** Our id. */
  public OrderId id() {
    return new OrderId(key.orderId());
  }

  /** The platform's number of the instruction. */
  public RequestNo requestNo() {
    return new RequestNo(requestNo);
  }

  /** What it asks for. */
  public OrderType type() {
    return type;
  }

  /** Where it stands. */
  public OrderState state() {
    return state;
  }

  /** The customer it is about, by the platform's number. */
  public Optional<String> customerNo() {
    return Optional.ofNullable(customerNo);
  }

  /** The project it is about, by the platform's number. */
  public Optional<String> projectNo() {
    return Optional.ofNullable(projectNo);
  }

  /** The amount it is about. */
  public Optional<Money> amount() {
    return Optional.ofNullable(amountFen).map(Money::ofFen);
  }

  /** The instruction as JSON. */
  public String instruction() {
    return instruction;
  }

  /** What the platform is told once it is done, as JSON. */
  public Optional<String> result() {
    return Optional.ofNullable(result);
  }

  /** Why it failed. */
  public Optional<ErrorCode> failureCode() {
    return Optional.ofNullable(failureCode);
  }

  /** Why it failed, for engineers. */
  public Optional<String> failureDetail() {
    return Optional.ofNullable(failureDetail);
  }

  /** The business day on which it was done (Shanghai). */
  public Optional<LocalDate> businessDay() {
    return Optional.ofNullable(businessDay);
  }

  /** When it was taken. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When its state changed last. */
  public Instant changedAt() {
    return changedAt;
  }
}
