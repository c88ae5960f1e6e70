package bank.depository.order.rest;

import bank.depository.order.Answer;
import bank.depository.order.BodyDigest;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.order.RecordRefusal;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import bank.depository.shared.rest.CallingPlatform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The way in for every instruction over the API: takes the request number from the {@code
 * Idempotency-Key} header, runs the use case, keeps a refusal as the answer of its number, and
 * answers 201 for what is done and 202 for what is not yet.
 */
@ApplicationScoped
public class InstructionDesk {

  /** The header that carries the platform's request number. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Says that an answer was given before. */
  public static final String REPLAYED = "Idempotent-Replayed";

  /**
   * How often a transaction that lost against others is run in all, before the sender is asked to
   * come again.
   */
  static final int TRIES = 3;

  private static final Set<String> LOST_AGAINST_OTHERS = Set.of("40001", "40P01");

  private final CallingPlatform caller;
  private final RecordRefusal recordRefusal;
  private final HttpHeaders headers;

  InstructionDesk(CallingPlatform caller, RecordRefusal recordRefusal, HttpHeaders headers) {
    this.caller = caller;
    this.recordRefusal = recordRefusal;
    this.headers = headers;
  }

  /** Runs the instruction through its use case. */
  public <C, A> RestResponse<A> submit(
      C command, OrderType type, Function<PlatformInstruction<C>, Answer<A>> useCase) {
    PlatformInstruction<C> instruction =
        new PlatformInstruction<>(
            caller.id(), requestNo(), new BodyDigest(caller.bodySha256()), command);
    try {
      return response(tried(instruction, useCase));
    } catch (Refusal refusal) {
      if (RecordRefusal.keeps(refusal)) {
        recordRefusal.handle(instruction, type, refusal);
      }
      throw refusal;
    }
  }

  private static <C, A> Answer<A> tried(
      PlatformInstruction<C> instruction, Function<PlatformInstruction<C>, Answer<A>> useCase) {
    for (int attempt = 1; ; attempt++) {
      try {
        return useCase.apply(instruction);
      } catch (RuntimeException e) {
        if (!lostAgainstOthers(e)) {
          throw e;
        }
        if (attempt == TRIES) {
          throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE);
        }
      }
    }
  }

  private static boolean lostAgainstOthers(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOST_AGAINST_OTHERS.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private RequestNo requestNo() {
    String value = headers.getHeaderString(IDEMPOTENCY_KEY);
    if (value == null) {
      throw new Refusal(ErrorCode.REQUEST_NO_MISSING);
    }
    RequestNo number = new RequestNo(value);
    if (number.isOfBank()) {
      throw new Refusal(ErrorCode.REQUEST_NO_RESERVED);
    }
    return number;
  }

  private static <A> RestResponse<A> response(Answer<A> answer) {
    RestResponse.Status status =
        answer.order() == OrderState.SUCCEEDED
            ? RestResponse.Status.CREATED
            : RestResponse.Status.ACCEPTED;
    RestResponse.ResponseBuilder<A> response =
        RestResponse.ResponseBuilder.create(status, answer.body());
    return answer.replayed() ? response.header(REPLAYED, "true").build() : response.build();
  }
}
