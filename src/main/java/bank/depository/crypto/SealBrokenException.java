package bank.depository.crypto;

/** A sealed thing is not as it was sealed, or not where it was sealed for. Never foreseen. */
public final class SealBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBrokenException(String message) {
    super(message);
  }
}
