package bank.depository.payment;

import bank.depository.shared.Money;
import java.time.LocalDate;

/** What the channel says of an order. */
public sealed interface ChannelAnswer {

  /**
   * The money moved.
   *
   * @param amount what really moved; it may differ from what was ordered
   * @param channelDay the day in whose settlement it is
   */
  record Paid(Money amount, LocalDate channelDay) implements ChannelAnswer {}

  /**
   * The money moved and went back.
   *
   * @param paid how it had moved
   * @param returnedDay the day in whose settlement the return is
   */
  record Returned(Paid paid, LocalDate returnedDay) implements ChannelAnswer {}

  /**
   * The money did not move.
   *
   * @param reason the channel's code
   */
  record Refused(String reason) implements ChannelAnswer {}

  /** Taken, not certain yet. */
  record Processing() implements ChannelAnswer {}

  /** Never seen, and the number is closed for ever: it can be acted upon. */
  record NeverArrived() implements ChannelAnswer {}

  /**
   * No answer, a broken one, or none that says anything of the outcome.
   *
   * @param cause for the log, without personal data
   * @param isAnswered whether the channel answered at all, as it does of a number it has not seen
   */
  record Unknown(String cause, boolean isAnswered) implements ChannelAnswer {}
}
