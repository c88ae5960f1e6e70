package bank.depository.payment;

import bank.depository.shared.Money;

/**
 * Where the channel's settlement and our orders do not agree (差错).
 *
 * @param lineNo the line of the file; 0 where there is none
 * @param ours what we have, zero where nothing
 * @param channels what the channel says, zero where nothing
 */
public record ChannelBreak(
    Kind kind, String orderNo, String lineKind, int lineNo, Money ours, Money channels) {

  /** In what they do not agree. */
  public enum Kind {
    /** We gave the channel no such order. */
    ORDER_UNKNOWN,
    /** The channel's own answer to a query does not have it as the line says. */
    STATE_DIFFERS,
    /** Another amount was paid. */
    AMOUNT_DIFFERS,
    /** It takes more from the summary account than our books have there. */
    NOT_COVERED,
    /** It stands in a settlement once more. */
    LINE_TWICE,
    /** The channel has told us of it, and settles it not. */
    LINE_MISSING
  }
}
