package bank.depository.hostedpage.opening;

import bank.depository.account.FourFactors;
import bank.depository.account.OpeningStep;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.TriedWords;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import bank.depository.sms.SmsAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an opening as forms. A form of another step than the present one changes nothing and
 * leads to the present one: a back button or a second tab does no harm.
 */
@Path("/pages/s/{word}/opening")
class OpeningResource {

  private final PageDesk desk;
  private final OpeningPages pages;
  private final OpeningState state;
  private final OpeningSteps steps;
  private final Clock clock;

  OpeningResource(
      PageDesk desk, OpeningPages pages, OpeningState state, OpeningSteps steps, Clock clock) {
    this.desk = desk;
    this.pages = pages;
    this.state = state;
    this.steps = steps;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(
        word,
        lang,
        call -> {
          if (state.see(call).step() == OpeningStep.CHECKING) {
            steps.askAgain(call);
          }
          return pages.show(desk, call);
        });
  }

  @POST
  @Path("/identity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response identity(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String name,
      @RestForm("id_type") @DefaultValue("") String idType,
      @RestForm("id_number") @DefaultValue("") String idNumber,
      @RestForm("card_no") @DefaultValue("") String cardNo,
      @RestForm @DefaultValue("") String mobile) {
    IdentityForm form = new IdentityForm(name, idType, idNumber, cardNo, mobile);
    return step(word, csrf, OpeningStep.IDENTITY, (call, seen) -> identified(call, form));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response codes(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return step(
        word,
        csrf,
        OpeningStep.CODE,
        (call, seen) -> {
          steps.sendCode(call, seen.told().complete());
          return onward(call);
        });
  }

  @POST
  @Path("/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response correct(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return step(
        word,
        csrf,
        OpeningStep.CODE,
        (call, seen) -> {
          steps.correct(call);
          return onward(call);
        });
  }

  @POST
  @Path("/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response code(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String code) {
    return step(
        word,
        csrf,
        OpeningStep.CODE,
        (call, seen) -> {
          SmsAnswer answer = steps.proveMobile(call, seen.told().complete(), code.strip());
          return answer instanceof SmsAnswer.Right
              ? onward(call)
              : pages.again(
                  desk, call, new PageFaults(call.language()).add("code", TriedWords.of(answer)));
        });
  }

  @POST
  @Path("/consent")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response consent(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String text,
      @RestForm @DefaultValue("") String agree) {
    return step(
        word,
        csrf,
        OpeningStep.CONSENT,
        (call, seen) -> {
          Agreement agreement = pages.agreement(call, seen.told().complete());
          if (!agree.equals("yes") || !text.equals(agreement.digest())) {
            return pages.again(
                desk, call, new PageFaults(call.language()).add("agree", AGREE_FIRST));
          }
          steps.agree(call, agreement);
          return onward(call);
        });
  }

  @POST
  @Path("/secret")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response secret(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm("key_id") @DefaultValue("") String keyId,
      @RestForm @DefaultValue("") String secret,
      @RestForm @DefaultValue("") String again) {
    return step(
        word,
        csrf,
        OpeningStep.SECRET,
        (call, seen) -> {
          steps.setSecret(call, seen.told(), new OpeningSteps.SecretForm(keyId, secret, again));
          return onward(call);
        });
  }

  private static final Text AGREE_FIRST =
      Text.of("请阅读协议，勾选同意后再继续。", "Please read the agreement and tick the box to go on.");

  /** What is done at a step. */
  private interface Step {
    Response take(PageCall call, OpeningState.Seen seen);
  }

  private Response step(String word, String csrf, OpeningStep wanted, Step step) {
    return desk.take(
        word,
        csrf,
        call -> {
          OpeningState.Seen seen = state.see(call);
          return seen.step() == wanted ? taken(call, seen, step) : onward(call);
        });
  }

  private Response taken(PageCall call, OpeningState.Seen seen, Step step) {
    try {
      return step.take(call, seen);
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.OPENING_STEP_FORBIDS) {
        return onward(call);
      }
      return pages.again(desk, call, faults(call, refusal));
    }
  }

  private Response identified(PageCall call, IdentityForm form) {
    PageFaults faults = new PageFaults(call.language());
    Optional<FourFactors> factors = form.factors(ShanghaiTime.dayOf(clock.instant()), faults);
    if (factors.isEmpty()) {
      return pages.again(desk, call, form, faults);
    }
    steps.identify(call, factors.get());
    return onward(call);
  }

  private static PageFaults faults(PageCall call, Refusal refusal) {
    PageFaults faults = new PageFaults(call.language());
    Text sentence = CustomerSentences.of(refusal.code());
    return switch (refusal.code()) {
      case PASSWORD_WEAK -> faults.add("secret", sentence);
      case PASSWORDS_DIFFER -> faults.add("again", sentence);
      default -> faults.add(sentence);
    };
  }

  private Response onward(PageCall call) {
    return desk.redirect(PageDesk.address(call.session(), OpeningTask.PATH));
  }
}
