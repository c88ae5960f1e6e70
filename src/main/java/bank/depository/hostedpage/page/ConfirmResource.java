package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.Text;
import bank.depository.password.CheckTradePassword;
import bank.depository.password.EncryptedEntry;
import bank.depository.password.PasswordAnswer;
import bank.depository.password.PasswordBinding;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import bank.depository.sms.SmsBinding;
import bank.depository.sms.SmsCheckId;
import bank.depository.sms.SmsDesk;
import bank.depository.sms.SmsPurpose;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The confirming page. Code and password are counted and committed before the operation is called;
 * the operation acts once, whatever is pressed, opened twice or sent again.
 */
@Path("/pages/s/{word}/confirm")
class ConfirmResource {

  /** Refusals that say: this was confirmed before, look at the outcome. */
  private static final Set<ErrorCode> ACTED_ALREADY =
      EnumSet.of(ErrorCode.ORDER_STATE_FORBIDS, ErrorCode.PASSWORD_CHECK_INVALID);

  private final PageDesk desk;
  private final ConfirmPages pages;
  private final SmsDesk sms;
  private final CheckSmsCode checkCode;
  private final CheckTradePassword checkSecret;

  ConfirmResource(
      PageDesk desk,
      ConfirmPages pages,
      SmsDesk sms,
      CheckSmsCode checkCode,
      CheckTradePassword checkSecret) {
    this.desk = desk;
    this.pages = pages;
    this.sms = sms;
    this.checkCode = checkCode;
    this.checkSecret = checkSecret;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(word, lang, call -> shown(call, false));
  }

  @GET
  @Path("/codes")
  @Operation(hidden = true)
  public Response codeSent(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(word, lang, call -> shown(call, true));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response sendCode(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(
        word,
        csrf,
        call ->
            pages
                .asked(call)
                .filter(asked -> asked.mobile().isPresent())
                .map(asked -> codeSent(call, asked))
                .orElseGet(() -> toOutcome(call)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response confirm(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm("key_id") @DefaultValue("") String keyId,
      @RestForm @DefaultValue("") String secret,
      @RestForm @DefaultValue("") String code) {
    Form form = new Form(keyId, secret, code);
    return desk.take(
        word,
        csrf,
        call ->
            pages
                .asked(call)
                .map(asked -> confirmed(call, asked, form))
                .orElseGet(() -> toOutcome(call)));
  }

  /** What came with the confirming form; the password encrypted. */
  private record Form(String keyId, String secret, String code) {}

  private Response shown(PageCall call, boolean codeSent) {
    return pages
        .before(call)
        .map(first -> toPage(call, first))
        .orElseGet(() -> asked(call, codeSent));
  }

  private Response toPage(PageCall call, String path) {
    return desk.redirect(PageDesk.address(call.session(), path));
  }

  private Response asked(PageCall call, boolean codeSent) {
    return pages
        .asked(call)
        .map(asked -> pages.question(desk, call, asked, codeSent))
        .orElseGet(() -> pages.outcome(desk, call));
  }

  private Response codeSent(PageCall call, ConfirmPages.Asked asked) {
    try {
      sms.sendCode(smsBinding(call, asked));
      return desk.redirect(PageDesk.address(call.session(), "confirm/codes"));
    } catch (Refusal refusal) {
      return pages.wrong(
          desk,
          call,
          asked,
          new PageFaults(call.language()).add(CustomerSentences.of(refusal.code())));
    }
  }

  private Response confirmed(PageCall call, ConfirmPages.Asked asked, Form form) {
    PageFaults faults = new PageFaults(call.language());
    try {
      Optional<SmsCheckId> smsCheck = smsCheck(call, asked, form, faults);
      if (faults.any()) {
        return pages.wrong(desk, call, asked, faults);
      }
      EncryptedEntry entry = Entries.of(form.keyId(), form.secret());
      PasswordAnswer answer = checkSecret.check(secretBinding(call, asked), entry);
      if (answer instanceof PasswordAnswer.Right right) {
        asked.operation().confirm(confirmation(call, asked, right, smsCheck));
        return toOutcome(call);
      }
      return pages.wrong(desk, call, asked, told(faults, answer));
    } catch (Refusal refusal) {
      if (ACTED_ALREADY.contains(refusal.code())) {
        return toOutcome(call);
      }
      return pages.wrong(desk, call, asked, faults.add(sentence(asked.operation(), refusal)));
    }
  }

  private static PageFaults told(PageFaults faults, PasswordAnswer answer) {
    Text words = TriedWords.of(answer);
    return answer instanceof PasswordAnswer.Locked
        ? faults.stop(words)
        : faults.add("secret", words);
  }

  private Optional<SmsCheckId> smsCheck(
      PageCall call, ConfirmPages.Asked asked, Form form, PageFaults faults) {
    if (asked.mobile().isEmpty()) {
      return Optional.empty();
    }
    SmsAnswer answer = checkCode.handle(smsBinding(call, asked), form.code().strip());
    if (answer instanceof SmsAnswer.Right right) {
      return Optional.of(right.check());
    }
    faults.add("code", TriedWords.of(answer));
    return Optional.empty();
  }

  private static Confirmation confirmation(
      PageCall call,
      ConfirmPages.Asked asked,
      PasswordAnswer.Right right,
      Optional<SmsCheckId> smsCheck) {
    return new Confirmation(
        call.session().platform(),
        call.visit().session().order(),
        call.visit().session().customerNo(),
        asked.question().amount(),
        right.check(),
        smsCheck);
  }

  private static PasswordBinding secretBinding(PageCall call, ConfirmPages.Asked asked) {
    return new PasswordBinding(
        call.session().platform(),
        call.visit().session().customerNo(),
        call.session().sessionId(),
        call.visit().session().order(),
        asked.question().amount());
  }

  private static SmsBinding smsBinding(PageCall call, ConfirmPages.Asked asked) {
    return new SmsBinding(
        call.session().platform(),
        call.session().sessionId(),
        call.visit().session().order(),
        SmsPurpose.CONFIRMATION,
        asked.question().amount(),
        asked.mobile().orElseThrow());
  }

  private Response toOutcome(PageCall call) {
    return desk.redirect(PageDesk.address(call.session(), "confirm"));
  }

  private static Text sentence(PageOperation operation, Refusal refusal) {
    return operation.sentence(refusal.code()).orElseGet(() -> CustomerSentences.of(refusal.code()));
  }
}
