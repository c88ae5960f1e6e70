package bank.depository.hostedpage.opening;

import bank.depository.account.OpeningStep;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.identification.IdentificationDesk;
import bank.depository.hostedpage.identification.IdentificationDesk.CodeForm;
import bank.depository.hostedpage.identification.IdentityForm;
import bank.depository.hostedpage.identification.IdentityScreen;
import bank.depository.hostedpage.identification.OrganizationForm;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.policy.InformationPolicy;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

  private static final IdentityScreen IDENTITY =
      new IdentityScreen(
          OpeningTask.PATH,
          Text.of("开立资金存管子账户", "Open your sub-account"),
          Text.of(
              "请填写您本人的信息。我们将向您的发卡银行核对，核对不收费。",
              "Tell us who you are. We check it with your card's bank, free of charge."),
          OpeningTask.STEPS);

  private final PageDesk desk;
  private final IdentificationDesk identification;
  private final OpeningPages pages;
  private final OpeningState state;
  private final OpeningSteps steps;

  OpeningResource(
      PageDesk desk,
      IdentificationDesk identification,
      OpeningPages pages,
      OpeningState state,
      OpeningSteps steps) {
    this.desk = desk;
    this.identification = identification;
    this.pages = pages;
    this.state = state;
    this.steps = steps;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(
        word,
        lang,
        call -> {
          OpeningState.Seen seen = state.see(call);
          return seen.step() == OpeningStep.IDENTITY
              ? identification.show(identity(call))
              : pages.show(desk, call, seen);
        });
  }

  @POST
  @Path("/identity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response identity(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String method,
      @RestForm @DefaultValue("") String name,
      @RestForm("id_type") @DefaultValue("") String idType,
      @RestForm("id_number") @DefaultValue("") String idNumber,
      @RestForm("valid_until") @DefaultValue("") String validUntil,
      @RestForm("valid_long") @DefaultValue("") String longTerm,
      @RestForm("card_no") @DefaultValue("") String cardNo,
      @RestForm @DefaultValue("") String mobile,
      @RestForm @DefaultValue("") String representative,
      @RestForm @DefaultValue("") String agent,
      @RestForm @DefaultValue("") String bank) {
    IdentityForm form =
        new IdentityForm(
            method,
            name,
            idType,
            idNumber,
            new IdentityForm.Validity(validUntil, !longTerm.isEmpty()),
            cardNo,
            mobile,
            new OrganizationForm(representative, agent, bank));
    return desk.take(word, csrf, call -> identification.tell(identity(call), form));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response codes(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(word, csrf, call -> identification.sendCode(identity(call)));
  }

  @POST
  @Path("/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response correct(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(word, csrf, call -> identification.correct(identity(call)));
  }

  @POST
  @Path("/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response code(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String code,
      @RestForm("card_key_id") @DefaultValue("") String cardKeyId,
      @RestForm("card_secret") @DefaultValue("") String cardSecret) {
    CodeForm form = new CodeForm(code, cardKeyId, cardSecret);
    return desk.take(word, csrf, call -> identification.prove(identity(call), form));
  }

  @POST
  @Path("/first-payment")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response firstPayment(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String type) {
    return desk.take(word, csrf, call -> identification.beginFirstPayment(identity(call), type));
  }

  @POST
  @Path("/first-payment/amount")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response firstPaymentAmount(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String amount) {
    return desk.take(word, csrf, call -> identification.tellFirstPayment(identity(call), amount));
  }

  @POST
  @Path("/consent")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response consent(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String text,
      @RestForm @DefaultValue("") String policy,
      @RestForm @DefaultValue("") String agree) {
    return step(
        word,
        csrf,
        OpeningStep.CONSENT,
        (call, seen) -> {
          Agreement agreement = pages.agreement(call, seen.told().complete());
          Optional<InformationPolicy> shown = shownPolicy(policy);
          if (!agree.equals("yes") || !text.equals(agreement.digest()) || shown.isEmpty()) {
            return pages.again(
                desk, call, new PageFaults(call.language()).add("agree", AGREE_FIRST));
          }
          steps.agree(call, agreement, shown.get());
          return onward(call);
        });
  }

  /** Only the policy in force can be agreed to: a page from before a new version is shown again. */
  private static Optional<InformationPolicy> shownPolicy(String version) {
    return InformationPolicy.of(version).filter(InformationPolicy.inForce()::equals);
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
      Text.of(
          "请阅读协议和政策，勾选同意后再继续。",
          "Please read the agreement and the policy, and tick the box to go on.");

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

  private IdentificationDesk.Call identity(PageCall call) {
    return new IdentificationDesk.Call(desk, call, IDENTITY);
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
