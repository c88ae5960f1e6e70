package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.identification.IdentificationDesk;
import bank.depository.hostedpage.identification.IdentityScreen;
import bank.depository.hostedpage.page.OutcomePages;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.order.OrderState;
import bank.depository.password.IssueEntryKey;
import bank.depository.sms.SmsLimits;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows the page of the step at which a reset stands. */
@ApplicationScoped
class SecretResetPages {

  private static final IdentityScreen REVIEWED =
      new IdentityScreen(SecretResetTask.PATH, Text.NONE, Text.NONE, 0);

  private static final int LOOK_AGAIN_SECONDS = 3;

  private final SecretState state;
  private final IssueEntryKey issueKey;
  private final IdentificationDesk identification;

  SecretResetPages(SecretState state, IssueEntryKey issueKey, IdentificationDesk identification) {
    this.identification = identification;
    this.state = state;
    this.issueKey = issueKey;
  }

  /** The page of the present step. */
  Response show(PageDesk desk, PageCall call) {
    SecretState.Seen seen = state.see(call);
    PageFaults faults = new PageFaults(call.language());
    return switch (seen.step()) {
      case IDENTITY -> {
        seen.lastRefusal().ifPresent(why -> ResetWords.tell(why, seen.refusalsLeft(), faults));
        yield desk.page(call, identity(call, seen, "", "", faults));
      }
      case CODE -> desk.page(call, code(call, seen, faults));
      case CHECKING ->
          desk.refreshing(call, SecretTemplates.checking(call.frame()), LOOK_AGAIN_SECONDS);
      case REVIEW -> identification.show(new IdentificationDesk.Call(desk, call, REVIEWED));
      case SECRET -> desk.page(call, choose(call, faults));
      case DONE, ENDED -> outcome(desk, call, seen.step());
    };
  }

  /** The identity form again, with what was typed. */
  Response again(PageDesk desk, PageCall call, String idNumber, String cardNo, PageFaults faults) {
    return desk.again(call, identity(call, state.see(call), idNumber, cardNo, faults));
  }

  /** The page of the present step again, with what is wrong. */
  Response again(PageDesk desk, PageCall call, PageFaults faults) {
    SecretState.Seen seen = state.see(call);
    return switch (seen.step()) {
      case IDENTITY -> desk.again(call, identity(call, seen, "", "", faults));
      case CODE -> desk.again(call, code(call, seen, faults));
      case SECRET -> desk.again(call, choose(call, faults));
      case CHECKING, REVIEW, DONE, ENDED -> show(desk, call);
    };
  }

  private static TemplateInstance identity(
      PageCall call, SecretState.Seen seen, String idNumber, String cardNo, PageFaults faults) {
    return SecretTemplates.identity(
        call.frame(),
        new ResetIdentityView(
            seen.nameMask(),
            seen.mobileMask(),
            seen.cardMask(),
            idNumber,
            cardNo,
            seen.byReview(),
            call.returnUrl()),
        faults);
  }

  private static TemplateInstance code(PageCall call, SecretState.Seen seen, PageFaults faults) {
    return SecretTemplates.code(
        call.frame(),
        new ResetCodeView(seen.mobileMask(), SmsLimits.RESEND_AFTER.toSeconds()),
        faults);
  }

  private TemplateInstance choose(PageCall call, PageFaults faults) {
    return SecretTemplates.choose(
        call.frame(),
        SecretForm.of(
            issueKey.handle(call.platform(), call.session().sessionId()), call.returnUrl()),
        faults);
  }

  private static Response outcome(PageDesk desk, PageCall call, ResetStep step) {
    Text done = Text.of("交易密码已重置", "Your trade password is reset");
    OrderState ended = step == ResetStep.DONE ? OrderState.SUCCEEDED : OrderState.FAILED;
    return OutcomePages.show(desk, call, SecretOutcomes.of(ended, done));
  }
}
