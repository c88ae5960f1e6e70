package bank.depository.shared;

/**
 * The bank's number for a member of its staff. Records name staff by it, never by name.
 *
 * @param value from 1
 */
public record StaffId(int value) {

  /** Refuses a number that the bank does not hand out. */
  public StaffId {
    if (value < 1) {
      throw new IllegalArgumentException("not a member of staff: " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
