package bank.depository.crypto;

/** The bank's keys that seal: SM4 in Galois/Counter Mode. */
public enum SealingPurpose implements KeyPurpose {
  /** Personal data at rest (INF-02). */
  PERSONAL_DATA("personal-data"),
  /** Hashes of passwords at rest (PWD-03). */
  PASSWORD_PEPPER("password-pepper"),
  /** Private halves of the keys that browsers encrypt to, for the life of a page session. */
  SESSION_WRAPPING("session-wrapping");

  private final String label;

  SealingPurpose(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
