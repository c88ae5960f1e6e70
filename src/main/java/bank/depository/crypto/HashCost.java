package bank.depository.crypto;

/**
 * What an Argon2id hash costs.
 *
 * @param memoryKib memory in KiB
 * @param iterations how often it is gone through
 */
record HashCost(int memoryKib, int iterations) {

  /** 19 MiB and two passes: the first choice of OWASP's password storage rules. */
  static final HashCost LEAST = new HashCost(19 * 1024, 2);

  boolean isLessThan(HashCost other) {
    return memoryKib < other.memoryKib || iterations < other.iterations;
  }
}
