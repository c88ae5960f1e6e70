package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.MobileNo;
import bank.depository.sms.SmsLimits;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows the page of the step at which a change of the mobile stands. */
@ApplicationScoped
class MobilePages {

  /** The page of the present step; what comes after the codes is the confirming page. */
  Response show(PageDesk desk, PageCall call, MobileState.Seen seen) {
    PageFaults faults = new PageFaults(call.language());
    return switch (seen.step()) {
      case NUMBER -> desk.page(call, number(call, seen, "", faults));
      case OLD_CODE, NEW_CODE -> desk.page(call, code(call, seen, faults));
      case PROVEN, DONE, ENDED -> desk.redirect(PageDesk.address(call.session(), "confirm"));
    };
  }

  /** The page of the present step again, with what is wrong. */
  Response again(PageDesk desk, PageCall call, MobileState.Seen seen, PageFaults faults) {
    return switch (seen.step()) {
      case NUMBER -> again(desk, call, seen, "", faults);
      case OLD_CODE, NEW_CODE -> desk.again(call, code(call, seen, faults));
      case PROVEN, DONE, ENDED -> show(desk, call, seen);
    };
  }

  /** The first form again, with what was typed. */
  Response again(
      PageDesk desk, PageCall call, MobileState.Seen seen, String typed, PageFaults faults) {
    return desk.again(call, number(call, seen, typed, faults));
  }

  private static TemplateInstance number(
      PageCall call, MobileState.Seen seen, String typed, PageFaults faults) {
    return MobileTemplates.number(
        call.frame(),
        new MobileNumberView(seen.old().map(MobileNo::mask).orElse(""), typed, call.returnUrl()),
        faults);
  }

  private static TemplateInstance code(PageCall call, MobileState.Seen seen, PageFaults faults) {
    return MobileTemplates.code(
        call.frame(),
        new MobileCodeView(
            seen.step() == MobileStep.NEW_CODE,
            seen.asked().mask(),
            SmsLimits.RESEND_AFTER.toSeconds()),
        faults);
  }
}
