package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
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

/** Asks for the bank's pages about what is on file of a customer; no call here says to what. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Sub-accounts")
class ChangeResource {

  private final InstructionDesk desk;
  private final RequestChange requestChange;
  private final PageLinks links;
  private final CallingPlatform caller;

  ChangeResource(
      InstructionDesk desk, RequestChange requestChange, PageLinks links, CallingPlatform caller) {
    this.desk = desk;
    this.requestChange = requestChange;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Path("/mobile-changes")
  @Operation(
      operationId = "requestMobileChange",
      summary = "Open the page on which a customer changes the mobile")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> mobile(@NotNull @Valid ChangeRequest body) {
    return page(body, OrderType.MOBILE_CHANGE);
  }

  @POST
  @Path("/name-changes")
  @Operation(
      operationId = "requestNameChange",
      summary = "Open the page on which a customer changes the name")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> name(@NotNull @Valid ChangeRequest body) {
    return page(body, OrderType.NAME_CHANGE);
  }

  private RestResponse<PageOrderView> page(ChangeRequest body, OrderType type) {
    return links.of(
        caller.id(),
        desk.submit(body, type, instruction -> requestChange.handle(instruction, type)));
  }
}
