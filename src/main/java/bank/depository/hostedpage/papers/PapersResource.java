package bank.depository.hostedpage.papers;

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

/** Asks for the bank's page on which papers are renewed. */
@Path("/v1/papers-renewals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Sub-accounts")
class PapersResource {

  private final InstructionDesk desk;
  private final RequestPapersRenewal requestRenewal;
  private final PageLinks links;
  private final CallingPlatform caller;

  PapersResource(
      InstructionDesk desk,
      RequestPapersRenewal requestRenewal,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestRenewal = requestRenewal;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Operation(
      operationId = "requestPapersRenewal",
      summary = "Open the page on which a customer renews expiring id papers")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> renew(@NotNull @Valid PapersRenewalRequest body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.PAPERS_RENEWAL, requestRenewal::handle));
  }
}
