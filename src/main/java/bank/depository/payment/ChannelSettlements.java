package bank.depository.payment;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the domain asks of the storage of what the channel says in its settlements (REC-05). Rows
 * are only ever inserted.
 */
public interface ChannelSettlements {

  /** How far the booking of a day's settlement is; empty where nothing of it is kept. */
  Optional<Progress> progress(PlatformId platform, LocalDate day);

  /** Keeps what the channel says of the day as a whole. */
  void begin(PlatformId platform, PaymentChannel.Settlement settlement, Instant now);

  /** Keeps lines of the day's file. */
  void keep(PlatformId platform, LocalDate day, List<BookedLine> lines);

  /** Keeps where channel and we do not agree; what is kept already stays. */
  void keepBreaks(PlatformId platform, LocalDate day, List<ChannelBreak> breaks, Instant now);

  /**
   * Keeps as a break each payment and each return that the channel has told for that day or one
   * before, and that stands in no settlement.
   */
  void keepMissing(PlatformId platform, LocalDate day, Instant now);

  /** The day's settlement is booked whole. */
  void complete(PlatformId platform, LocalDate day, Instant now);

  /** Where channel and we did not agree on the day, in the order of the file. */
  List<ChannelBreak> breaks(PlatformId platform, LocalDate day);

  /**
   * How far it is.
   *
   * @param sha256 of the file of which lines are kept
   * @param incomingTo the last line that is kept of those that bring money; 0 for none
   * @param outgoingTo the last line that is kept of the others; 0 for none
   */
  record Progress(byte[] sha256, int incomingTo, int outgoingTo, boolean isComplete) {

    /** The last line that is kept of those that bring money, or of the others. */
    public int to(boolean incoming) {
      return incoming ? incomingTo : outgoingTo;
    }
  }

  /**
   * A line of the file.
   *
   * @param booked whether it moved money in our books
   */
  record BookedLine(PaymentChannel.Settlement.Line line, boolean booked) {}
}
