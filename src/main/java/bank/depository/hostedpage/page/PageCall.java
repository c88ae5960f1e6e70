package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageSessionKey;
import bank.depository.hostedpage.PageVisit;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;

/**
 * One request of a browser that was let in.
 *
 * @param visit the session and its order as they stood when the request came
 */
public record PageCall(PageSessionKey session, String browser, PageVisit visit, PageFrame frame) {

  /** The page's language. */
  public Language language() {
    return frame.language();
  }

  /** The platform that asks. */
  public PlatformId platform() {
    return session.platform();
  }

  /** The order that it is about. */
  public OrderId order() {
    return visit.session().order();
  }

  /** The platform's number of the customer. */
  public String customerNo() {
    return visit.session().customerNo();
  }

  /** Where the browser goes in the end. */
  public String returnUrl() {
    return visit.session().returnUrl();
  }
}
