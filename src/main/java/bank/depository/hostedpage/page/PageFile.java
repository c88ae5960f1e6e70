package bank.depository.hostedpage.page;

/**
 * A file that a browser keeps.
 *
 * @param name of letters, digits, {@code -} and {@code .}
 */
public record PageFile(String name, String mediaType, byte[] content) {

  private static final String FORM = "[A-Za-z0-9.-]{1,100}";

  /** Refuses a name that a header could not carry. */
  public PageFile {
    if (!name.matches(FORM)) {
      throw new IllegalArgumentException("not the name of a file");
    }
  }

  /** A PDF. */
  public static PageFile pdf(String name, byte[] content) {
    return new PageFile(name, "application/pdf", content);
  }
}
