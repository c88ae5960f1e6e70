package bank.depository.hostedpage.identification;

import bank.depository.account.CardIssuerQueries;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.RowView;
import bank.depository.identity.CardSecretKey;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PartyKind;
import bank.depository.sms.SmsLimits;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Shows the page of the step at which an identification stands. */
@ApplicationScoped
class IdentificationPages {

  private static final int LOOK_AGAIN_SECONDS = 3;

  private static final Text NO_KEY =
      Text.of(
          "发卡银行暂时不能核对银行卡密码，请返回修改，换一种验证方式。",
          "The card's bank cannot check its password just now. Please go back and choose another way.");

  private final IdentificationSteps steps;

  private final CardIssuerQueries issuers;
  private final FirstPaymentPages firstPayments;
  private final CopyPages copies;

  IdentificationPages(
      IdentificationSteps steps,
      CardIssuerQueries issuers,
      FirstPaymentPages firstPayments,
      CopyPages copies) {
    this.steps = steps;
    this.issuers = issuers;
    this.firstPayments = firstPayments;
    this.copies = copies;
  }

  /** The page of the present step. */
  Response show(
      PageDesk desk, PageCall call, IdentityScreen screen, IdentificationState.Seen seen) {
    PageFaults faults = new PageFaults(call.language());
    return switch (seen.step()) {
      case TELLING -> {
        seen.lastRefusal().ifPresent(why -> RefusedFactors.tell(why, seen, faults));
        yield desk.page(call, identity(call, screen, seen, faults));
      }
      case CODE -> {
        seen.lastRefusal()
            .filter(Identification.NOT_CHECKED::equals)
            .ifPresent(why -> RefusedFactors.tellNotChecked(faults));
        yield desk.page(call, code(call, screen, seen, faults));
      }
      case CHECKING ->
          desk.refreshing(
              call,
              IdentificationTemplates.checking(call.frame(), checking(screen)),
              LOOK_AGAIN_SECONDS);
      case FIRST_PAYMENT -> firstPayments.show(desk, call, screen, seen);
      case COPIES, REVIEW -> copies.show(desk, call, screen, seen);
      case PROVEN, ENDED -> throw new IllegalStateException("nothing to show at " + seen.step());
    };
  }

  /** The page of the present step again, with what is wrong. */
  Response again(
      PageDesk desk,
      PageCall call,
      IdentityScreen screen,
      IdentificationState.Seen seen,
      PageFaults faults) {
    return switch (seen.step()) {
      case TELLING -> desk.again(call, identity(call, screen, seen, faults));
      case CODE -> desk.again(call, code(call, screen, seen, faults));
      case FIRST_PAYMENT -> desk.again(call, firstPayments.page(call, screen, seen, faults));
      case COPIES, REVIEW -> desk.again(call, copies.page(call, screen, seen, faults));
      default -> show(desk, call, screen, seen);
    };
  }

  /** The identity form again, with what was typed. */
  Response again(PageDesk desk, PageCall call, IdentityView typed, PageFaults faults) {
    return desk.again(call, form(call, typed, faults));
  }

  private TemplateInstance identity(
      PageCall call, IdentityScreen screen, IdentificationState.Seen seen, PageFaults faults) {
    return form(call, IdentityView.of(call, screen, seen), faults);
  }

  private static TemplateInstance form(PageCall call, IdentityView view, PageFaults faults) {
    return view.banks().isEmpty()
        ? IdentificationTemplates.identity(call.frame(), view, faults)
        : IdentificationTemplates.organization(call.frame(), view, faults);
  }

  private TemplateInstance code(
      PageCall call, IdentityScreen screen, IdentificationState.Seen seen, PageFaults faults) {
    boolean secretWanted = seen.method().filter(IdentityMethod.FIVE_FACTOR::equals).isPresent();
    Optional<CardSecretKey> key = secretWanted ? steps.cardSecretKey(call) : Optional.empty();
    if (secretWanted && key.isEmpty()) {
      faults.add(NO_KEY);
    }
    String mobile = Optional.ofNullable(seen.told().mobile()).map(MobileNo::mask).orElse("");
    return IdentificationTemplates.code(
        call.frame(),
        new CodeView(
            screen.path(),
            screen.steps(),
            mobile,
            SmsLimits.RESEND_AFTER.toSeconds(),
            secretWanted,
            key.map(CardSecretKey::keyId).orElse(""),
            key.map(CardSecretKey::publicKeyHex).orElse(""),
            issuer(call, seen)),
        faults);
  }

  private List<RowView> issuer(PageCall call, IdentificationState.Seen seen) {
    return Optional.ofNullable(seen.told().account())
        .filter(account -> seen.party() == PartyKind.PERSON)
        .flatMap(issuers::handle)
        .map(card -> IssuerWords.rows(card.issuer(), call.language()))
        .orElse(List.of());
  }

  private static CheckingView checking(IdentityScreen screen) {
    return new CheckingView(screen.path(), screen.steps());
  }
}
