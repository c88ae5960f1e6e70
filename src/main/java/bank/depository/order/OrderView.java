package bank.depository.order;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is told of an order.
 *
 * @param isFinal whether this is the last word
 * @param businessDay the day on which it was done (Shanghai)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    String requestNo,
    @Nullable UUID orderId,
    @Nullable OrderType type,
    KnownState state,
    @com.fasterxml.jackson.annotation.JsonProperty("final") boolean isFinal,
    @Nullable String customerNo,
    @Nullable String projectNo,
    @Nullable Long amountFen,
    @Nullable LocalDate businessDay,
    @Nullable JsonNode result,
    @Nullable Failure failure,
    @Nullable Instant createdAt,
    @Nullable Instant changedAt) {

  /** Where an order stands, as far as its number is known. */
  public enum KnownState {
    /** No instruction with this number has arrived. */
    NOT_SEEN,
    /** See {@link OrderState#AWAITING_CUSTOMER}. */
    AWAITING_CUSTOMER,
    /** See {@link OrderState#AWAITING_REVIEW}. */
    AWAITING_REVIEW,
    /** See {@link OrderState#PROCESSING}. */
    PROCESSING,
    /** See {@link OrderState#SUCCEEDED}. */
    SUCCEEDED,
    /** See {@link OrderState#FAILED}. */
    FAILED,
    /** See {@link OrderState#EXPIRED}. */
    EXPIRED;

    static KnownState of(OrderState state) {
      return valueOf(state.name());
    }
  }

  /** Why an order failed. */
  public record Failure(ErrorCode code, ErrorCode.Retry retry, String detail) {}

  static OrderView of(Order order, OrderJson json) {
    return new OrderView(
        order.requestNo().value(),
        order.id().value(),
        order.type(),
        KnownState.of(order.state()),
        order.state().isFinal(),
        order.customerNo().orElse(null),
        order.projectNo().orElse(null),
        order.amount().map(Money::fen).orElse(null),
        order.businessDay().orElse(null),
        order.result().map(result -> json.read(result, JsonNode.class)).orElse(null),
        order.failureCode().map(code -> failure(order, code)).orElse(null),
        order.createdAt(),
        order.changedAt());
  }

  /** A number that was never seen; {@code isFinal} once no request with it can arrive any more. */
  static OrderView notSeen(String requestNo, boolean isFinal) {
    return new OrderView(
        requestNo,
        null,
        null,
        KnownState.NOT_SEEN,
        isFinal,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Failure failure(Order order, ErrorCode code) {
    return new Failure(code, code.retry(), order.failureDetail().orElse(code.title()));
  }
}
