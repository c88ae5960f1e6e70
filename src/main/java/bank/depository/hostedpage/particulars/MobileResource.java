package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.TriedWords;
import bank.depository.identity.MobileNo;
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
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a change of the mobile as forms; the confirming page follows. A form of another step
 * than the present one changes nothing and leads to the present one.
 */
@Path("/pages/s/{word}/mobile-change")
class MobileResource {

  private static final Set<MobileStep> CODES = EnumSet.of(MobileStep.OLD_CODE, MobileStep.NEW_CODE);

  /** The most characters of a number that are looked at. */
  private static final int MAX_LENGTH = 40;

  private static final Text NO_MOBILE =
      Text.of("请填写 11 位手机号码。", "Please give an 11-digit mobile number of mainland China.");
  private static final Text UNCHANGED =
      Text.of("这就是现在登记的号码，请填写新号码。", "This is the number on file. Please give the new one.");

  private final PageDesk desk;
  private final MobilePages pages;
  private final MobileState state;
  private final MobileSteps steps;

  MobileResource(PageDesk desk, MobilePages pages, MobileState state, MobileSteps steps) {
    this.desk = desk;
    this.pages = pages;
    this.state = state;
    this.steps = steps;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(word, lang, call -> pages.show(desk, call, state.see(call)));
  }

  @POST
  @Path("/number")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response number(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String mobile) {
    return step(
        word, csrf, EnumSet.of(MobileStep.NUMBER), (call, seen) -> given(call, seen, mobile));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response codes(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return step(
        word,
        csrf,
        CODES,
        (call, seen) -> {
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
        CODES,
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
        CODES,
        (call, seen) -> {
          SmsAnswer answer = steps.code(call, seen, code.strip());
          return answer instanceof SmsAnswer.Right
              ? onward(call)
              : pages.again(
                  desk,
                  call,
                  seen,
                  new PageFaults(call.language()).add("code", TriedWords.of(answer)));
        });
  }

  private Response given(PageCall call, MobileState.Seen seen, String typed) {
    String bounded = typed.length() <= MAX_LENGTH ? typed : typed.substring(0, MAX_LENGTH);
    PageFaults faults = new PageFaults(call.language());
    try {
      steps.give(call, new MobileNo(bounded));
      return onward(call);
    } catch (Refusal refusal) {
      return switch (refusal.code()) {
        case MOBILE_INVALID ->
            pages.again(desk, call, seen, bounded, faults.add("mobile", NO_MOBILE));
        case MOBILE_UNCHANGED ->
            pages.again(desk, call, seen, bounded, faults.add("mobile", UNCHANGED));
        default -> throw refusal;
      };
    }
  }

  private Response step(
      String word,
      String csrf,
      Set<MobileStep> wanted,
      BiFunction<PageCall, MobileState.Seen, Response> step) {
    return desk.take(
        word,
        csrf,
        call -> {
          MobileState.Seen seen = state.see(call);
          return wanted.contains(seen.step()) ? taken(call, seen, step) : onward(call);
        });
  }

  private Response taken(
      PageCall call, MobileState.Seen seen, BiFunction<PageCall, MobileState.Seen, Response> step) {
    try {
      return step.apply(call, seen);
    } catch (Refusal refusal) {
      return refusal.code() == ErrorCode.IDENTIFICATION_STEP_FORBIDS
          ? onward(call)
          : pages.again(
              desk,
              call,
              state.see(call),
              new PageFaults(call.language()).add(CustomerSentences.of(refusal.code())));
    }
  }

  private Response onward(PageCall call) {
    return desk.redirect(PageDesk.address(call.session(), MobileChangePage.PATH));
  }
}
