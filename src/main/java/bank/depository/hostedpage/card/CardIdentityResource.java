package bank.depository.hostedpage.card;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.identification.IdentificationDesk;
import bank.depository.hostedpage.identification.IdentificationDesk.CodeForm;
import bank.depository.hostedpage.identification.IdentityForm;
import bank.depository.hostedpage.identification.IdentityScreen;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The proof of identity before a card is bound, as forms; the confirming page follows. */
@Path("/pages/s/{word}/card")
class CardIdentityResource {

  private static final IdentityScreen IDENTITY =
      new IdentityScreen(
          CardBindingPage.PATH,
          Text.of("绑定银行卡", "Bind a card"),
          Text.of(
              "请填写您本人的借记卡和在发卡银行预留的手机号码。我们将向发卡银行核对。",
              "Give a debit card of your own and the mobile that its bank knows. We check them with that bank."),
          0);

  private final PageDesk desk;
  private final IdentificationDesk identification;

  CardIdentityResource(PageDesk desk, IdentificationDesk identification) {
    this.desk = desk;
    this.identification = identification;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(
        word,
        lang,
        call ->
            identification.isOver(call)
                ? desk.redirect(PageDesk.address(call.session(), "confirm"))
                : identification.show(identity(call)));
  }

  @POST
  @Path("/identity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response identity(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String method,
      @RestForm("card_no") @DefaultValue("") String cardNo,
      @RestForm @DefaultValue("") String mobile) {
    IdentityForm form = new IdentityForm(method, "", "", "", cardNo, mobile);
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

  private IdentificationDesk.Call identity(PageCall call) {
    return new IdentificationDesk.Call(desk, call, IDENTITY);
  }
}
