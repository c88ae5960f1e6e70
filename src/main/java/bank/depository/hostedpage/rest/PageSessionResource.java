package bank.depository.hostedpage.rest;

import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.hostedpage.RenewPageLink;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.shared.RequestNo;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** New links to pages that wait. */
@Path("/v1/page-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Page sessions")
class PageSessionResource {

  private final InstructionDesk desk;
  private final RenewPageLink renewPageLink;
  private final PageLinks links;
  private final CallingPlatform caller;

  PageSessionResource(
      InstructionDesk desk, RenewPageLink renewPageLink, PageLinks links, CallingPlatform caller) {
    this.desk = desk;
    this.renewPageLink = renewPageLink;
    this.links = links;
    this.caller = caller;
  }

  /** Which page to link to. */
  record PageSessionRequest(@NotNull @Pattern(regexp = RequestNo.FORM) String requestNo) {}

  @POST
  @Operation(
      operationId = "createPageSession",
      summary = "A new link to the page of an instruction that waits for its customer")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "201")
  public RestResponse<PageOrderView> create(@Valid @NotNull PageSessionRequest request) {
    return links.of(
        caller.id(),
        desk.submit(
            new RenewPageLink.Command(request.requestNo()),
            OrderType.PAGE_LINK,
            renewPageLink::handle));
  }
}
