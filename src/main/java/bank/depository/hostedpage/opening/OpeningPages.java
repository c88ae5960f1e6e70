package bank.depository.hostedpage.opening;

import bank.depository.account.FourFactors;
import bank.depository.account.OpeningStep;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.MobileNo;
import bank.depository.password.EntryKey;
import bank.depository.password.IssueEntryKey;
import bank.depository.sms.SmsLimits;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Shows the page of the step at which an opening stands. */
@ApplicationScoped
class OpeningPages {

  private static final int LOOK_AGAIN_SECONDS = 3;

  private final OpeningState state;
  private final IssueEntryKey issueKey;

  OpeningPages(OpeningState state, IssueEntryKey issueKey) {
    this.state = state;
    this.issueKey = issueKey;
  }

  /** The page of the present step. */
  Response show(PageDesk desk, PageCall call) {
    OpeningState.Seen seen = state.see(call);
    PageFaults faults = new PageFaults(call.language());
    if (seen.step() == OpeningStep.CHECKING) {
      return desk.refreshing(call, OpeningTemplates.checking(call.frame()), LOOK_AGAIN_SECONDS);
    }
    if (seen.step() == OpeningStep.IDENTITY) {
      seen.lastRefusal().ifPresent(why -> RefusedFactors.tell(why, seen.checksLeft(), faults));
    }
    return desk.page(call, template(call, seen, faults));
  }

  /** The page of the present step again, with what is wrong. */
  Response again(PageDesk desk, PageCall call, PageFaults faults) {
    return desk.again(call, template(call, state.see(call), faults));
  }

  /** The identity form again, with what was typed. */
  Response again(PageDesk desk, PageCall call, IdentityForm form, PageFaults faults) {
    return desk.again(
        call, OpeningTemplates.identity(call.frame(), form.again(call.returnUrl()), faults));
  }

  /** The agreement as this customer sees it in this language. */
  Agreement agreement(PageCall call, FourFactors factors) {
    return Agreement.of(
        new Agreement.Parties(
            call.frame().bank(),
            call.frame().asker(),
            factors.person().name().value(),
            factors.person().idNumber().mask()),
        call.language());
  }

  private TemplateInstance template(PageCall call, OpeningState.Seen seen, PageFaults faults) {
    return switch (seen.step()) {
      case IDENTITY ->
          OpeningTemplates.identity(
              call.frame(), IdentityView.of(seen.told(), call.returnUrl()), faults);
      case CODE -> OpeningTemplates.code(call.frame(), code(seen), faults);
      case CHECKING -> OpeningTemplates.checking(call.frame());
      case CONSENT -> OpeningTemplates.consent(call.frame(), consent(call, seen), faults);
      case SECRET -> OpeningTemplates.secret(call.frame(), secret(call), faults);
      case OPENED -> OpeningTemplates.opened(call.frame(), state.account(call));
      case ENDED -> OpeningTemplates.ended(call.frame(), new EndedView(call.returnUrl()));
    };
  }

  private static CodeView code(OpeningState.Seen seen) {
    String mobile = Optional.ofNullable(seen.told().mobile()).map(MobileNo::mask).orElse("");
    return new CodeView(mobile, SmsLimits.RESEND_AFTER.toSeconds());
  }

  private ConsentView consent(PageCall call, OpeningState.Seen seen) {
    Agreement agreement = agreement(call, seen.told().complete());
    return new ConsentView(
        agreement.html(), Agreement.VERSION, agreement.digest(), call.returnUrl());
  }

  private SecretView secret(PageCall call) {
    EntryKey key = issueKey.handle(call.session().platform(), call.session().sessionId());
    return new SecretView(key.keyId().toString(), key.publicKeyHex());
  }
}
