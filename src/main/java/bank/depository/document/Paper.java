package bank.depository.document;

/**
 * What a document says, before it is one.
 *
 * @param title as readers show it
 * @param language language tag (BCP 47)
 * @param body HTML from our own templates, without scripts, pictures or links to anything outside
 */
public record Paper(String title, String language, String body) {

  /** The most characters of a body: some hundreds of pages. */
  public static final int MAX_BODY_CHARS = 4_000_000;

  /** Refuses a body that nobody could print. */
  public Paper {
    if (body.length() > MAX_BODY_CHARS) {
      throw new IllegalArgumentException(
          "a document has at most " + MAX_BODY_CHARS + " characters");
    }
  }
}
