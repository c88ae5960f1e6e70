package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.OutcomePages;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.order.OrderState;
import bank.depository.password.IssueEntryKey;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows the form of a change while its order waits, and how it ended afterwards. */
@ApplicationScoped
class SecretChangePages {

  private final IssueEntryKey issueKey;

  SecretChangePages(IssueEntryKey issueKey) {
    this.issueKey = issueKey;
  }

  static boolean waits(PageCall call) {
    return call.visit().order().state() == OrderState.AWAITING_CUSTOMER;
  }

  Response show(PageDesk desk, PageCall call) {
    if (waits(call)) {
      return desk.page(call, form(call, new PageFaults(call.language())));
    }
    Text done = Text.of("交易密码已修改", "Your trade password is changed");
    return OutcomePages.show(desk, call, SecretOutcomes.of(call.visit().order().state(), done));
  }

  Response again(PageDesk desk, PageCall call, PageFaults faults) {
    return desk.again(call, form(call, faults));
  }

  private TemplateInstance form(PageCall call, PageFaults faults) {
    return SecretTemplates.change(
        call.frame(),
        SecretForm.of(
            issueKey.handle(call.platform(), call.session().sessionId()), call.returnUrl()),
        faults);
  }
}
