package bank.depository.entrance.page;

import bank.depository.account.PersonDirectory;
import bank.depository.crypto.RandomTokens;
import bank.depository.entrance.BrowserSecret;
import bank.depository.entrance.EndSession;
import bank.depository.entrance.EntranceLimits;
import bank.depository.entrance.RequestSignIn;
import bank.depository.entrance.SignInDesk;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageCookies;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFrame;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in and out at the bank's own entrance (WDR-04). */
@Path("/my")
class SignInResource {

  private static final int FORBIDDEN = 403;
  private static final int UNPROCESSABLE = 422;
  private static final int SEE_OTHER = 303;
  private static final int TOO_MANY = 429;
  private static final String CODE = EntranceDesk.SIGN_IN + "/code";
  private static final int SECONDS = (int) EntranceLimits.LONGEST.toSeconds();

  private static final Text TOO_OFTEN =
      Text.of("尝试的次数太多，请一小时后再试。", "Too many tries. Please try again in an hour.");
  private static final Text BUSY =
      Text.of("现在比较忙，请稍等片刻再试。", "We are busy just now. Please try again in a moment.");
  private static final Text NOT_RIGHT =
      Text.of(
          "验证码不对或已失效。请检查短信；如果没有收到，请返回上一步核对填写的信息。",
          "The code is wrong or has expired. Please look at the message; if none came, go back and"
              + " check what you filled in.");

  private final EntranceDesk desk;
  private final SignInDesk signIn;
  private final EndSession endSession;
  private final PageCookies cookies;
  private final RandomTokens random;

  SignInResource(
      EntranceDesk desk,
      SignInDesk signIn,
      EndSession endSession,
      PageCookies cookies,
      RandomTokens random) {
    this.desk = desk;
    this.signIn = signIn;
    this.endSession = endSession;
    this.cookies = cookies;
    this.random = random;
  }

  @GET
  @Path("/sign-in")
  @Operation(hidden = true)
  public Response show(@RestQuery @Nullable String lang) {
    BrowserSecret browser = desk.browser().orElseGet(() -> new BrowserSecret(random.token()));
    Response page =
        desk.open(
            EntranceDesk.SIGN_IN,
            lang,
            browser,
            frame -> form(200, frame, SignInForm.EMPTY.view(), new PageFaults(frame.language())));
    return with(page, browser);
  }

  @POST
  @Path("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response ask(
      @Context HttpServerRequest request,
      @RestForm @DefaultValue("") String csrf,
      @RestForm("id_type") @DefaultValue("") String idType,
      @RestForm("id_number") @DefaultValue("") String idNumber,
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("") String mobile) {
    SignInForm form = new SignInForm(idType, idNumber, name, mobile);
    BrowserSecret browser = new BrowserSecret(random.token());
    Response answer =
        desk.takeFromVisitor(
            EntranceDesk.SIGN_IN,
            csrf,
            browser,
            frame -> asked(frame, form, browser, request.remoteAddress().hostAddress()));
    return answer.getStatus() == FORBIDDEN ? answer : with(answer, browser);
  }

  @GET
  @Path("/sign-in/code")
  @Operation(hidden = true)
  public Response showCode(@RestQuery @Nullable String lang) {
    return desk.browser()
        .map(
            browser ->
                desk.open(
                    CODE,
                    lang,
                    browser,
                    frame -> code(200, frame, new PageFaults(frame.language()))))
        .orElseGet(() -> PageAnswers.redirect(EntranceDesk.SIGN_IN));
  }

  @POST
  @Path("/sign-in/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response prove(
      @RestForm @DefaultValue("") String csrf, @RestForm @DefaultValue("") String code) {
    return desk.browser()
        .map(
            browser ->
                desk.takeFromVisitor(
                    CODE, csrf, browser, frame -> proven(frame, browser, code.strip())))
        .orElseGet(() -> PageAnswers.redirect(EntranceDesk.SIGN_IN));
  }

  @POST
  @Path("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signOut(@RestForm @DefaultValue("") String csrf) {
    Response answer =
        desk.take(
            EntranceDesk.SIGN_IN,
            csrf,
            call -> {
              desk.browser().ifPresent(endSession::handle);
              return PageAnswers.redirect(EntranceDesk.SIGN_IN);
            });
    return answer.getStatus() == SEE_OTHER
        ? Response.fromResponse(answer).cookie(cookies.secret(EntranceDesk.COOKIE, "", 0)).build()
        : answer;
  }

  private Response asked(PageFrame frame, SignInForm form, BrowserSecret browser, String source) {
    PageFaults faults = new PageFaults(frame.language());
    Optional<PersonDirectory.Said> said = form.said(faults);
    if (said.isEmpty()) {
      return form(UNPROCESSABLE, frame, form.view(), faults);
    }
    try {
      signIn.ask(new RequestSignIn.Command(browser, said.get(), source));
      return PageAnswers.redirect(CODE);
    } catch (Refusal refusal) {
      Text why = refusal.code() == ErrorCode.RATE_LIMITED ? TOO_OFTEN : BUSY;
      return form(TOO_MANY, frame, form.view(), faults.add(why));
    }
  }

  private Response proven(PageFrame frame, BrowserSecret browser, String code) {
    return signIn
        .prove(browser, code)
        .map(secret -> with(PageAnswers.redirect(EntranceDesk.HOME), secret))
        .orElseGet(
            () ->
                code(
                    UNPROCESSABLE, frame, new PageFaults(frame.language()).add("code", NOT_RIGHT)));
  }

  private Response with(Response response, BrowserSecret browser) {
    return Response.fromResponse(response)
        .cookie(cookies.secret(EntranceDesk.COOKIE, browser.value(), SECONDS))
        .build();
  }

  private static Response form(
      int status, PageFrame frame, SignInForm.View view, PageFaults faults) {
    return PageAnswers.html(
        status, EntranceTemplates.signIn(frame, view, faults), frame.language());
  }

  private static Response code(int status, PageFrame frame, PageFaults faults) {
    return PageAnswers.html(status, EntranceTemplates.code(frame, faults), frame.language());
  }
}
