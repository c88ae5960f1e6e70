package bank.depository.shared;

/**
 * The bank's number for a lending platform (委托人). It leads every key of every table that grows, and
 * comes from the request's signature, never from its body.
 *
 * @param value from 1000
 */
public record PlatformId(int value) {

  /** Refuses a number that the bank does not hand out. */
  public PlatformId {
    if (value < 1000) {
      throw new IllegalArgumentException("not a platform's number: " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
