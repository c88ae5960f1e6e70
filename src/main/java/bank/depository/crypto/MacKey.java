package bank.depository.crypto;

/** One version of one of the bank's digest keys. Safe for use by many threads. */
public interface MacKey {

  /** From 1. */
  int version();

  /** The keyed digest, 32 bytes. */
  byte[] mac(byte[] message);
}
