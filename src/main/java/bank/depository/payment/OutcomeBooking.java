package bank.depository.payment;

import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;

/**
 * What an outcome means for the books, for the order and for those who are told, in one direction.
 * Each is called once for each step of a {@link ChannelOrder}, which has been taken already.
 */
interface OutcomeBooking {

  /** The channel moved the money; {@code before} is what was certain until now. */
  void paid(Order order, ChannelOrder given, ChannelOrderState before);

  /** The channel moved no money. */
  void notPaid(Order order, ChannelOrder given, ErrorCode code, String detail);

  /** What the channel had moved went back. */
  void returned(Order order, ChannelOrder given);
}
