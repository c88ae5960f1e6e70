package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.TriedWords;
import bank.depository.identity.CardNo;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.sms.SmsAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a reset as forms. A form of another step than the present one changes nothing and
 * leads to the present one.
 */
@Path("/pages/s/{word}/secret-reset")
class SecretResetResource {

  /** The most characters of a field that are looked at. */
  private static final int MAX_LENGTH = 100;

  private final PageDesk desk;
  private final SecretResetPages pages;
  private final SecretState state;
  private final SecretResetSteps steps;

  SecretResetResource(
      PageDesk desk, SecretResetPages pages, SecretState state, SecretResetSteps steps) {
    this.desk = desk;
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
          if (state.see(call).step() == ResetStep.CHECKING) {
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
      @RestForm("id_number") @DefaultValue("") String idNumber,
      @RestForm("card_no") @DefaultValue("") String cardNo) {
    return step(
        word,
        csrf,
        ResetStep.IDENTITY,
        call -> identified(call, bounded(idNumber), bounded(cardNo)));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response codes(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return step(
        word,
        csrf,
        ResetStep.CODE,
        call -> {
          steps.sendCode(call);
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
        ResetStep.CODE,
        call -> {
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
        ResetStep.CODE,
        call -> {
          SmsAnswer answer = steps.proveMobile(call, code.strip());
          return answer instanceof SmsAnswer.Right
              ? onward(call)
              : pages.again(
                  desk, call, new PageFaults(call.language()).add("code", TriedWords.of(answer)));
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
        ResetStep.SECRET,
        call -> {
          steps.choose(call, keyId, secret, again);
          return onward(call);
        });
  }

  private Response step(
      String word, String csrf, ResetStep wanted, Function<PageCall, Response> step) {
    return desk.take(
        word, csrf, call -> state.see(call).step() == wanted ? taken(call, step) : onward(call));
  }

  private Response taken(PageCall call, Function<PageCall, Response> step) {
    try {
      return step.apply(call);
    } catch (Refusal refusal) {
      return refusal.code() == ErrorCode.RESET_STEP_FORBIDS
          ? onward(call)
          : pages.again(desk, call, SecretFaults.of(call, refusal));
    }
  }

  private Response identified(PageCall call, String idNumber, String cardNo) {
    try {
      Optional<CardNo> card =
          state.see(call).byReview() ? Optional.empty() : Optional.of(new CardNo(cardNo));
      steps.identify(call, idNumber, card);
      return onward(call);
    } catch (Refusal refusal) {
      PageFaults faults = new PageFaults(call.language());
      return switch (refusal.code()) {
        case ID_NUMBER_INVALID ->
            pages.again(desk, call, idNumber, cardNo, faults.add("id_number", ID_NUMBER));
        case CARD_NO_INVALID ->
            pages.again(desk, call, idNumber, cardNo, faults.add("card_no", CARD_NO));
        case RESET_STEP_FORBIDS -> onward(call);
        default -> pages.again(desk, call, faults.add(CustomerSentences.of(refusal.code())));
      };
    }
  }

  private static final Text ID_NUMBER =
      Text.of("证件号码不对，请对照证件检查。", "The number is not right. Please compare it with the paper.");

  private static final Text CARD_NO =
      Text.of("银行卡号不对，请对照卡面检查。", "The card number is not right. Please compare it with the card.");

  private static String bounded(String typed) {
    return typed.length() <= MAX_LENGTH ? typed : typed.substring(0, MAX_LENGTH);
  }

  private Response onward(PageCall call) {
    return desk.redirect(PageDesk.address(call.session(), SecretResetTask.PATH));
  }
}
