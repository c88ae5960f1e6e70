package bank.depository.crypto;

/** One version of one of the bank's sealing keys. Safe for use by many threads. */
public interface SealingKey {

  /** From 1. */
  int version();

  /**
   * Encrypts, so that it opens only with the same context. Sealing the same twice gives two
   * different results.
   */
  byte[] seal(byte[] plain, SealContext context);

  /**
   * Decrypts.
   *
   * @throws SealBrokenException where one bit is not as it was sealed, or the context is another
   */
  byte[] open(byte[] sealed, SealContext context);
}
