package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.hostedpage.PageTasks;
import bank.depository.hostedpage.identification.IdentificationDesk.CodeForm;
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

/** A known customer's proof of identity, as forms; the confirming page follows. */
@Path("/pages/s/{word}/proof")
class ProofResource {

  private final PageDesk desk;
  private final IdentificationDesk identification;
  private final PageTasks tasks;

  ProofResource(PageDesk desk, IdentificationDesk identification, PageTasks tasks) {
    this.desk = desk;
    this.identification = identification;
    this.tasks = tasks;
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
                : identification.show(proof(call)));
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
            "",
            "",
            new IdentityForm.Validity(validUntil, !longTerm.isEmpty()),
            cardNo,
            mobile,
            new OrganizationForm(representative, agent, bank));
    return desk.take(word, csrf, call -> identification.tell(proof(call), form));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response codes(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(word, csrf, call -> identification.sendCode(proof(call)));
  }

  @POST
  @Path("/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response correct(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(word, csrf, call -> identification.correct(proof(call)));
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
    return desk.take(word, csrf, call -> identification.prove(proof(call), form));
  }

  @POST
  @Path("/first-payment")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response firstPayment(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String type) {
    return desk.take(word, csrf, call -> identification.beginFirstPayment(proof(call), type));
  }

  @POST
  @Path("/first-payment/amount")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response firstPaymentAmount(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String amount) {
    return desk.take(word, csrf, call -> identification.tellFirstPayment(proof(call), amount));
  }

  private IdentificationDesk.Call proof(PageCall call) {
    IdentifiedTask task = tasks.identified(call.visit().order().type());
    return new IdentificationDesk.Call(
        desk,
        call,
        new IdentityScreen(IdentifiedTask.PROOF, task.proofTitle(), task.proofLead(), 0));
  }
}
