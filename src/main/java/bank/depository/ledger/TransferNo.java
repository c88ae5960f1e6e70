package bank.depository.ledger;

/**
 * The number of one transfer, unique in the whole ledger.
 *
 * @param value from 1
 */
public record TransferNo(long value) {

  /** Refuses a number that no transfer can have. */
  public TransferNo {
    if (value < 1) {
      throw new IllegalArgumentException("not a transfer's number: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
