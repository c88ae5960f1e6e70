package bank.depository.hostedpage.closing;

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

/** Closing of sub-accounts over the platform API. */
@Path("/v1/sub-account-closings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Sub-accounts")
class ClosingResource {

  private final InstructionDesk desk;
  private final RequestClosing requestClosing;
  private final PageLinks links;
  private final CallingPlatform caller;

  ClosingResource(
      InstructionDesk desk,
      RequestClosing requestClosing,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestClosing = requestClosing;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Operation(
      operationId = "closeSubAccount",
      summary = "A customer closes the sub-account on the bank's page")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> close(@Valid @NotNull ClosingRequest request) {
    return links.of(
        caller.id(), desk.submit(request, OrderType.SUB_ACCOUNT_CLOSING, requestClosing::handle));
  }
}
