package bank.depository.hostedpage;

/** A page that does not open for this browser, link or form. It says why, and changes nothing. */
public final class PageClosed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it does not open. */
  public enum Why {
    /** No such link, or one that a newer link has replaced. */
    LINK_UNKNOWN,
    /** The link was used before. */
    LINK_USED,
    /** The link was not used in time. */
    LINK_EXPIRED,
    /** This browser did not come in by the session's present link. */
    OTHER_BROWSER,
    /** The order waited too long, or ended long ago. */
    SESSION_OVER,
    /** The form did not come from the bank's own page. */
    FORGED_FORM
  }

  private final Why why;

  /** Closed for that reason. */
  public PageClosed(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  /** Why. */
  public Why why() {
    return why;
  }
}
