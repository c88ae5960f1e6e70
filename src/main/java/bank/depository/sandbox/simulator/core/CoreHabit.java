package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Manner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the core treats a transfer of the depository, told by its amount. */
enum CoreHabit {
  ORDINARY("", "booked at once", TransferStatus.DONE, null, Manner.TRUTHFUL, true),
  REFUSED("01", "REFUSED, ACCOUNT_BLOCKED", TransferStatus.REFUSED, null, Manner.TRUTHFUL, true),
  LATER_DONE(
      "10",
      "PROCESSING; DONE two seconds later (`SIMULATOR_DELAY_MILLIS`)",
      TransferStatus.PROCESSING,
      TransferStatus.DONE,
      Manner.TRUTHFUL,
      true),
  LATER_REFUSED(
      "11",
      "PROCESSING; REFUSED (ACCOUNT_BLOCKED) two seconds later",
      TransferStatus.PROCESSING,
      TransferStatus.REFUSED,
      Manner.TRUTHFUL,
      true),
  UNDECIDED("12", "PROCESSING for ever", TransferStatus.PROCESSING, null, Manner.TRUTHFUL, true),
  SILENT("20", "never answers; DONE when asked", TransferStatus.DONE, null, Manner.SILENT, true),
  SILENT_NOT_TAKEN(
      "21",
      "never answers; has not taken it: NOT_SEEN, then NOT_FOUND",
      TransferStatus.NOT_SEEN,
      null,
      Manner.SILENT,
      false),
  GARBLED(
      "40",
      "answers 200 with a body that is cut off; DONE when asked",
      TransferStatus.DONE,
      null,
      Manner.CUT_OFF,
      true),
  FAULTY("41", "answers 500; DONE when asked", TransferStatus.DONE, null, Manner.FAULTY, true),
  UNAVAILABLE(
      "42",
      "answers 503; has not taken it",
      TransferStatus.NOT_SEEN,
      null,
      Manner.UNAVAILABLE,
      false);

  private static final long MAGIC_AMOUNT_FEN = 555_500;

  private final String digits;
  private final String outcome;
  private final TransferStatus first;
  private final @Nullable TransferStatus later;
  private final Manner manner;
  private final boolean taken;

  CoreHabit(
      String digits,
      String outcome,
      TransferStatus first,
      @Nullable TransferStatus later,
      Manner manner,
      boolean taken) {
    this.digits = digits;
    this.outcome = outcome;
    this.first = first;
    this.later = later;
    this.manner = manner;
    this.taken = taken;
  }

  static CoreHabit of(long amountFen) {
    return special().filter(habit -> habit.amountFen() == amountFen).findFirst().orElse(ORDINARY);
  }

  private static Stream<CoreHabit> special() {
    return Arrays.stream(values()).filter(habit -> habit != ORDINARY);
  }

  private long amountFen() {
    return MAGIC_AMOUNT_FEN + Integer.parseInt(digits);
  }

  static List<MagicValue> magicValues() {
    return special()
        .map(
            habit ->
                new MagicValue("core", habit.digits, habit.outcome, habit.amountFen() + " fen"))
        .toList();
  }

  TransferStatus first() {
    return first;
  }

  Optional<TransferStatus> later() {
    return Optional.ofNullable(later);
  }

  Manner manner() {
    return manner;
  }

  boolean taken() {
    return taken;
  }
}
