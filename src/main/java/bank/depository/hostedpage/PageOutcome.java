package bank.depository.hostedpage;

import java.util.List;

/**
 * How a confirmed order stands, in the customer's words.
 *
 * @param title such as 投标成功
 * @param explanation what it means and, where it went wrong, what the customer can do
 */
public record PageOutcome(Kind kind, Text title, Text explanation, List<PageRow> rows) {

  /** How it ended, as far as it has. */
  public enum Kind {
    /** Done. */
    DONE,
    /** Not certain yet; the page asks again. */
    PROCESSING,
    /** Not done. */
    REFUSED
  }

  /** Keeps the lines as they are. */
  public PageOutcome {
    rows = List.copyOf(rows);
  }
}
