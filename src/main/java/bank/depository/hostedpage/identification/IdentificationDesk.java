package bank.depository.hostedpage.identification;

import bank.depository.account.CardIssuerQueries;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.TriedWords;
import bank.depository.identity.EncryptedCardSecret;
import bank.depository.identity.FirstPaymentType;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.Particulars;
import bank.depository.identity.PartyKind;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import bank.depository.sms.SmsAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an identification as forms, for whichever page begins with one. A form of another
 * step than the present one changes nothing and leads to the present one: a back button or a second
 * tab does no harm.
 */
@ApplicationScoped
public class IdentificationDesk {

  private final IdentificationState state;
  private final IdentificationPages pages;
  private final IdentificationSteps steps;
  private final CardIssuerQueries issuers;
  private final Clock clock;

  IdentificationDesk(
      IdentificationState state,
      IdentificationPages pages,
      IdentificationSteps steps,
      CardIssuerQueries issuers,
      Clock clock) {
    this.state = state;
    this.pages = pages;
    this.steps = steps;
    this.issuers = issuers;
    this.clock = clock;
  }

  /** A request of the page that begins with it. */
  public record Call(PageDesk desk, PageCall page, IdentityScreen screen) {

    Response onward() {
      return desk.redirect(PageDesk.address(page.session(), screen.path()));
    }
  }

  /**
   * The page of the present step; an issuer who has not answered for certain is asked again. Leads
   * on where the identification has ended, one way or the other.
   */
  public Response show(Call call) {
    IdentificationState.Seen seen = state.see(call.page());
    if (seen.step() == IdentificationStep.CHECKING) {
      steps.askAgain(call.page());
      seen = state.see(call.page());
    }
    return seen.step().next().isEmpty()
        ? call.onward()
        : pages.show(call.desk(), call.page(), call.screen(), seen);
  }

  /** Whether it has ended, with a proof or without. */
  public boolean isOver(PageCall call) {
    return state.see(call).step().next().isEmpty();
  }

  /** Takes the identity form. */
  public Response tell(Call call, IdentityForm form) {
    return at(
        call,
        IdentificationStep.TELLING,
        seen -> {
          PageFaults faults = new PageFaults(call.page().language());
          LocalDate today = ShanghaiTime.dayOf(clock.instant());
          Optional<LocalDate> lastDay = form.lastDay(seen.purpose(), today, faults);
          Optional<Particulars> particulars =
              form.particulars(seen.purpose(), seen.party(), seen.told(), today, faults);
          Optional<IdentityMethod> method = form.chosen(seen.offered());
          if (method.isEmpty()) {
            faults.add("method", CustomerSentences.of(ErrorCode.IDENTITY_METHOD_NOT_OFFERED));
          }
          Optional<OrganizationForm.Told> organization =
              seen.party() == PartyKind.PERSON
                  ? Optional.empty()
                  : form.organization().read(seen.purpose(), seen.banks(), faults);
          particulars
              .filter(told -> seen.party() == PartyKind.PERSON)
              .flatMap(told -> issuers.handle(told.account()))
              .filter(card -> !card.debit())
              .ifPresent(credit -> faults.add("card_no", RefusedFactors.CREDIT_CARD));
          if (faults.any() || particulars.isEmpty() || method.isEmpty()) {
            return pages.again(
                call.desk(),
                call.page(),
                IdentityView.of(call.page(), call.screen(), seen, form),
                faults);
          }
          steps.tell(
              call.page(),
              seen.purpose(),
              particulars.get(),
              new GiveIdentity.How(method.get(), lastDay.orElse(null), organization));
          return call.onward();
        });
  }

  /** Sends another code. */
  public Response sendCode(Call call) {
    return at(
        call,
        IdentificationStep.CODE,
        seen -> {
          steps.sendCode(call.page(), seen.purpose(), seen.told().complete().mobile());
          return call.onward();
        });
  }

  /** Back to the identity form. */
  public Response correct(Call call) {
    IdentificationStep here = state.see(call.page()).step();
    return at(
        call,
        here == IdentificationStep.COPIES ? here : IdentificationStep.CODE,
        seen -> {
          steps.correct(call.page());
          return call.onward();
        });
  }

  /** Takes the code form. */
  public Response prove(Call call, CodeForm form) {
    return at(
        call,
        IdentificationStep.CODE,
        seen -> {
          EncryptedCardSecret secret = form.secret(seen.method());
          SmsAnswer answer = steps.proveMobile(call.page(), seen, form.code().strip(), secret);
          return answer instanceof SmsAnswer.Right
              ? call.onward()
              : pages.again(
                  call.desk(),
                  call.page(),
                  call.screen(),
                  seen,
                  new PageFaults(call.page().language()).add("code", TriedWords.of(answer)));
        });
  }

  /** Takes the choice which way the money of the first payment goes. */
  public Response beginFirstPayment(Call call, String type) {
    return at(
        call,
        IdentificationStep.FIRST_PAYMENT,
        seen -> {
          FirstPaymentType.named(type)
              .ifPresent(chosen -> steps.beginFirstPayment(call.page(), chosen));
          return call.onward();
        });
  }

  /** Takes the amount that the customer tells, in yuan. */
  public Response tellFirstPayment(Call call, String yuan) {
    return at(
        call,
        IdentificationStep.FIRST_PAYMENT,
        seen -> {
          Optional<Money> told = FirstPaymentAmount.read(yuan);
          if (told.isEmpty()) {
            return pages.again(
                call.desk(),
                call.page(),
                call.screen(),
                seen,
                new PageFaults(call.page().language()).add("amount", FirstPaymentAmount.NO_AMOUNT));
          }
          steps.tellFirstPayment(call.page(), told.get());
          return call.onward();
        });
  }

  /** What came with the code form; the card's password encrypted to the issuer's key. */
  public record CodeForm(String code, String cardKeyId, String cardSecret) {

    @Nullable EncryptedCardSecret secret(Optional<IdentityMethod> method) {
      return method.filter(IdentityMethod.FIVE_FACTOR::equals).isPresent()
          ? new EncryptedCardSecret(cardKeyId, cardSecret)
          : null;
    }

    @Override
    public String toString() {
      return "code form";
    }
  }

  /** What is done at a step. */
  private interface Step {
    Response take(IdentificationState.Seen seen);
  }

  private Response at(Call call, IdentificationStep wanted, Step step) {
    IdentificationState.Seen seen = state.see(call.page());
    if (seen.step() != wanted) {
      return call.onward();
    }
    try {
      return step.take(seen);
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.IDENTIFICATION_STEP_FORBIDS) {
        return call.onward();
      }
      return pages.again(
          call.desk(),
          call.page(),
          call.screen(),
          state.see(call.page()),
          faults(call.page(), refusal));
    }
  }

  private static PageFaults faults(PageCall call, Refusal refusal) {
    PageFaults faults = new PageFaults(call.language());
    return refusal.code() == ErrorCode.CARD_SECRET_UNREADABLE
        ? faults.add("card_secret", CustomerSentences.of(refusal.code()))
        : faults.add(CustomerSentences.of(refusal.code()));
  }
}
