package bank.depository.crypto;

/** The bank's keys that digest: HMAC over SM3. */
public enum MacPurpose implements KeyPurpose {
  /** Digests by which personal data are found without being read (INF-02). */
  SEARCH_DIGEST("search-digest"),
  /** Secrets of the links to hosted pages. */
  PAGE_LINK("page-link"),
  /** Secrets of the short-lived addresses of check files. */
  CHECK_FILE_LINK("check-file-link"),
  /** Digests of codes sent by short message. */
  SMS_CODE("sms-code");

  private final String label;

  MacPurpose(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
