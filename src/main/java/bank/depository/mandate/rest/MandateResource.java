package bank.depository.mandate.rest;

import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.mandate.EndMandate;
import bank.depository.mandate.MandateEnding;
import bank.depository.mandate.MandateGrant;
import bank.depository.mandate.MandateOrderAnswer;
import bank.depository.mandate.MandateRevocation;
import bank.depository.mandate.RequestMandates;
import bank.depository.mandate.RequestRevocation;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Mandates: asked for and taken back on the bank's page, given up. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Mandates")
public class MandateResource {

  private final InstructionDesk desk;
  private final RequestMandates requestMandates;
  private final RequestRevocation requestRevocation;
  private final EndMandate endMandate;
  private final PageLinks links;
  private final CallingPlatform caller;

  MandateResource(
      InstructionDesk desk,
      RequestMandates requestMandates,
      RequestRevocation requestRevocation,
      EndMandate endMandate,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestMandates = requestMandates;
    this.requestRevocation = requestRevocation;
    this.endMandate = endMandate;
    this.links = links;
    this.caller = caller;
  }

  /** Opens the page on which a customer grants mandates. */
  @POST
  @Path("/mandates")
  @Operation(
      operationId = "requestMandates",
      summary = "Open the page on which a customer grants mandates")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> request(@NotNull @Valid MandateGrant body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.MANDATE_GRANT, requestMandates::handle));
  }

  /** Opens the page on which a customer revokes a mandate. */
  @POST
  @Path("/mandate-revocations")
  @Operation(
      operationId = "requestMandateRevocation",
      summary = "Open the page on which a customer revokes a mandate")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> revoke(@NotNull @Valid MandateRevocation body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.MANDATE_REVOCATION, requestRevocation::handle));
  }

  /** Gives a mandate up. */
  @POST
  @Path("/mandate-endings")
  @Operation(operationId = "endMandate", summary = "Give a mandate up at once")
  @APIResponseSchema(value = MandateOrderAnswer.class, responseCode = "201")
  public RestResponse<MandateOrderAnswer> end(@NotNull @Valid MandateEnding body) {
    return desk.submit(body, OrderType.MANDATE_ENDING, endMandate::handle);
  }
}
