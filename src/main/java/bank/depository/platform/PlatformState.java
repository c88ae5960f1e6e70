package bank.depository.platform;

import bank.depository.order.OrderType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a platform stands (ADM-07): which state may follow and which instructions it may send. A
 * suspended or ending platform still repays, releases and withdraws, or customers' money would be
 * stranded. {@code docs/state-machines.md} shows the same table.
 */
public enum PlatformState {
  /** The application is being put together and checked by the maker. */
  APPLYING,
  /** The second person decides on the admission. */
  IN_REVIEW,
  /** Admitted: keys work, queries are answered, no money moves. */
  TESTING,
  /** In business. */
  LIVE,
  /** No new business; what runs is paid off. */
  SUSPENDED,
  /** Ending for good; what runs is paid off. */
  TERMINATING,
  /** Ended; its records can be queried. */
  CLOSED;

  private static final Set<OrderType> OF_THE_BANK =
      EnumSet.of(
          OrderType.FEE_SWEEP,
          OrderType.INCOMING_TRANSFER,
          OrderType.INCOMING_TRANSFER_RETURN,
          OrderType.VERIFICATION_PAYMENT);

  private static final Set<OrderType> EVENTS =
      EnumSet.of(
          OrderType.EVENT_ENDPOINT,
          OrderType.EVENT_ENDPOINT_CHANGE,
          OrderType.EVENT_REDELIVERY,
          OrderType.EVENT_TEST);

  private static final Set<OrderType> WINDING_DOWN =
      EnumSet.of(
          OrderType.SUB_ACCOUNT_CLOSING,
          OrderType.DEPOSIT,
          OrderType.WITHDRAWAL,
          OrderType.BID_CANCELLATION,
          OrderType.LAPSE,
          OrderType.REPAYMENT,
          OrderType.GUARANTOR_REPAYMENT,
          OrderType.GUARANTOR_REIMBURSEMENT,
          OrderType.CARD_BINDING,
          OrderType.CARD_CHANGE,
          OrderType.CARD_UNBINDING,
          OrderType.PAPERS_RENEWAL,
          OrderType.MOBILE_CHANGE,
          OrderType.NAME_CHANGE,
          OrderType.MANDATE_REVOCATION,
          OrderType.MANDATE_ENDING,
          OrderType.TRADE_PASSWORD_CHANGE,
          OrderType.TRADE_PASSWORD_RESET,
          OrderType.PAGE_LINK,
          OrderType.SANDBOX_DAY_END);

  /** The states that may follow. */
  public Set<PlatformState> next() {
    return switch (this) {
      case APPLYING -> EnumSet.of(IN_REVIEW, CLOSED);
      case IN_REVIEW -> EnumSet.of(APPLYING, TESTING);
      case TESTING -> EnumSet.of(LIVE, TERMINATING);
      case LIVE -> EnumSet.of(SUSPENDED, TERMINATING);
      case SUSPENDED -> EnumSet.of(LIVE, TERMINATING);
      case TERMINATING -> EnumSet.of(CLOSED);
      case CLOSED -> EnumSet.noneOf(PlatformState.class);
    };
  }

  /**
   * The instructions that a platform in this state may send. Deposits stay open while business runs
   * off: borrowers and guarantors repay from them.
   */
  public Set<OrderType> instructions() {
    return switch (this) {
      case LIVE -> EnumSet.complementOf(EnumSet.copyOf(OF_THE_BANK));
      case SUSPENDED, TERMINATING -> union(WINDING_DOWN, EVENTS);
      case TESTING -> EnumSet.copyOf(EVENTS);
      case APPLYING, IN_REVIEW, CLOSED -> EnumSet.noneOf(OrderType.class);
    };
  }

  private static Set<OrderType> union(Set<OrderType> some, Set<OrderType> others) {
    EnumSet<OrderType> all = EnumSet.copyOf(some);
    all.addAll(others);
    return all;
  }

  /** Whether the platform's keys open the interface at all: queries and files. */
  public boolean isConnected() {
    return this != APPLYING && this != IN_REVIEW;
  }
}
