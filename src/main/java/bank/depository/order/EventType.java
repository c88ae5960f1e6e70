package bank.depository.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * Every kind of fact that a platform is told (API-05). The webhooks of the contract are compared
 * with it by a test.
 */
public enum EventType {
  /** An order is done. */
  ORDER_SUCCEEDED("order.succeeded"),
  /** An order was not done, for one cause of the catalogue. */
  ORDER_FAILED("order.failed"),
  /** The customer did not confirm an order in time. */
  ORDER_EXPIRED("order.expired"),
  /** The bank's staff have decided on papers that were handed in; the customer is to go on. */
  PAPERS_REVIEWED("papers.reviewed"),
  /** A customer has a sub-account. */
  SUB_ACCOUNT_OPENED("sub-account.opened"),
  /** A customer's sub-account is closed for ever. */
  SUB_ACCOUNT_CLOSED("sub-account.closed"),
  /** The channel collected a deposit after it had refused it; the money waits in suspense. */
  DEPOSIT_PAID_AFTER_REFUSAL("deposit.paid-after-refusal"),
  /** The channel took a deposit back that it had collected. */
  DEPOSIT_TAKEN_BACK("deposit.taken-back"),
  /** A payout left after the channel had refused it; the money was taken again. */
  WITHDRAWAL_PAID_AFTER_REFUSAL("withdrawal.paid-after-refusal"),
  /** A payout that had left came back; the money is the customer's again. */
  WITHDRAWAL_RETURNED("withdrawal.returned"),
  /** A bid holds its lender's money. */
  BID_PLACED("bid.placed"),
  /** A project takes bids. */
  PROJECT_RAISING("project.raising"),
  /** Bids make up a project's whole amount. */
  PROJECT_FULL("project.full"),
  /** A project's money is with its borrower. */
  PROJECT_DISBURSED("project.disbursed"),
  /** Nothing is owed to a project's lenders any more. */
  PROJECT_SETTLED("project.settled"),
  /** A project ended without a loan. */
  PROJECT_LAPSED("project.lapsed"),
  /** An instalment is paid to the lenders. */
  INSTALMENT_PAID("instalment.paid"),
  /** A borrower has paid its guarantor back. */
  GUARANTOR_REIMBURSED("guarantor.reimbursed"),
  /** A customer has granted a mandate. */
  MANDATE_GRANTED("mandate.granted"),
  /** A mandate has ended before its last day. */
  MANDATE_ENDED("mandate.ended"),
  /** The check files of a day are there. */
  CHECK_FILES_READY("check-files.ready"),
  /** The control reconciliation of a day was run. */
  CONTROL_RECONCILIATION_RUN("control-reconciliation.run"),
  /** The platform has asked for an event, to try delivery out. */
  EVENT_TESTED("event.tested"),
  /** The platform's own state has changed. */
  PLATFORM_STATE_CHANGED("platform.state-changed");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /** How it is called on the wire: {@code subject.past-tense} in kebab case. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /**
   * The type of that name on the wire.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static EventType fromString(String wireName) {
    return Arrays.stream(values())
        .filter(type -> type.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such type of event"));
  }

  /** What is told of an order that has come to that final state. */
  static EventType ofEnded(OrderState state) {
    return fromString("order." + state.name().toLowerCase(Locale.ROOT));
  }
}
