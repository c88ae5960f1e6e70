package bank.depository.hostedpage.opening;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.policy.InformationPolicy;
import bank.depository.identity.IdType;
import bank.depository.identity.Particulars;
import bank.depository.password.EntryKey;
import bank.depository.password.IssueEntryKey;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows the page of the step at which an opening stands. */
@ApplicationScoped
class OpeningPages {

  private final OpeningState state;
  private final IssueEntryKey issueKey;

  OpeningPages(OpeningState state, IssueEntryKey issueKey) {
    this.state = state;
    this.issueKey = issueKey;
  }

  /** The page of the present step. */
  Response show(PageDesk desk, PageCall call, OpeningState.Seen seen) {
    return desk.page(call, template(call, seen, new PageFaults(call.language())));
  }

  /** The page of the present step again, with what is wrong. */
  Response again(PageDesk desk, PageCall call, PageFaults faults) {
    return desk.again(call, template(call, state.see(call), faults));
  }

  /** The agreement as this customer sees it in this language. */
  Agreement agreement(PageCall call, Particulars told) {
    return Agreement.of(
        new Agreement.Parties(
            call.frame().bank(),
            call.frame().asker(),
            told.name().value(),
            new Agreement.Parties.Paper(
                label(told.idNumber().type()), !told.idNumber().type().isOfPerson()),
            told.idNumber().mask()),
        call.language());
  }

  private static Text label(IdType type) {
    return switch (type) {
      case RESIDENT_ID -> Text.of("居民身份证号码", "resident identity card no.");
      case PASSPORT -> Text.of("护照号码", "passport no.");
      case HK_MACAU_PERMIT -> Text.of("港澳居民来往内地通行证号码", "Hong Kong and Macau permit no.");
      case TAIWAN_PERMIT -> Text.of("台湾居民来往大陆通行证号码", "Taiwan permit no.");
      case FOREIGN_PERMANENT_RESIDENCE -> Text.of("外国人永久居留身份证号码", "permanent residence card no.");
      case CREDIT_CODE -> Text.of("统一社会信用代码", "unified social credit code");
      case BUSINESS_LICENCE -> Text.of("营业执照注册号", "business licence no.");
    };
  }

  private TemplateInstance template(PageCall call, OpeningState.Seen seen, PageFaults faults) {
    return switch (seen.step()) {
      case IDENTITY -> throw new IllegalStateException("an identification has pages of its own");
      case CONSENT -> OpeningTemplates.consent(call.frame(), consent(call, seen), faults);
      case SECRET -> OpeningTemplates.secret(call.frame(), secret(call), faults);
      case OPENED -> OpeningTemplates.opened(call.frame(), state.account(call));
      case ENDED -> OpeningTemplates.ended(call.frame(), new EndedView(call.returnUrl()));
    };
  }

  private ConsentView consent(PageCall call, OpeningState.Seen seen) {
    Agreement agreement = agreement(call, seen.told().complete());
    InformationPolicy policy = InformationPolicy.inForce();
    return new ConsentView(
        agreement.html(), agreement.digest(), policy.version(), policy.address(), call.returnUrl());
  }

  private SecretView secret(PageCall call) {
    EntryKey key = issueKey.handle(call.session().platform(), call.session().sessionId());
    return new SecretView(key.keyId().toString(), key.publicKeyHex());
  }
}
