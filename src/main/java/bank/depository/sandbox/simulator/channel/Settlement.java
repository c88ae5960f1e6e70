package bank.depository.sandbox.simulator.channel;

import java.util.List;

/** A summary account's day as the channel settles it; members as in the wire contract. */
record Settlement(
    String settlementNo,
    String summaryAccountNo,
    String businessDay,
    State state,
    Total collections,
    Total payouts,
    Total returnedPayouts,
    Total returnedCollections,
    Total incomingTransfers,
    String linesSha256,
    List<CoreTransfer> coreTransfers) {

  @SuppressWarnings("NullAway") // settlements kept before there were incoming transfers have none
  Settlement {
    incomingTransfers = incomingTransfers == null ? Total.NOTHING : incomingTransfers;
  }

  /** Whether the core has taken every movement. */
  enum State {
    POSTING,
    POSTED
  }

  /** Which lines a total is over, and which way it moves the summary account. */
  enum LineKind {
    COLLECTION("CREDIT"),
    PAYOUT("DEBIT"),
    RETURNED_COLLECTION("DEBIT"),
    RETURNED_PAYOUT("CREDIT"),
    INCOMING_TRANSFER("CREDIT");

    private final String direction;

    LineKind(String direction) {
      this.direction = direction;
    }

    String direction() {
      return direction;
    }
  }

  /** One line of the file. */
  record Line(String orderNo, LineKind kind, long amountFen) {}

  /** How many lines, and their sum in fen. */
  record Total(long count, long amountFen) {
    static final Total NOTHING = new Total(0, 0);

    Total plus(long fen) {
      return new Total(count + 1, Math.addExact(amountFen, fen));
    }
  }

  /** A movement on the summary account. */
  record CoreTransfer(String transferNo, String direction, long amountFen) {}

  Settlement posted() {
    return new Settlement(
        settlementNo,
        summaryAccountNo,
        businessDay,
        State.POSTED,
        collections,
        payouts,
        returnedPayouts,
        returnedCollections,
        incomingTransfers,
        linesSha256,
        coreTransfers);
  }
}
