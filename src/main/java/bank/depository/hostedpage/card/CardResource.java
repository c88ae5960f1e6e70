package bank.depository.hostedpage.card;

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

/** Asks for the bank's pages about cards; no call here names a card. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Cards")
class CardResource {

  private final InstructionDesk desk;
  private final RequestCardPage requestPage;
  private final PageLinks links;
  private final CallingPlatform caller;

  CardResource(
      InstructionDesk desk, RequestCardPage requestPage, PageLinks links, CallingPlatform caller) {
    this.desk = desk;
    this.requestPage = requestPage;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Path("/card-bindings")
  @Operation(
      operationId = "requestCardBinding",
      summary = "Open the page on which a customer binds a card")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> bind(@NotNull @Valid CardPageRequest body) {
    return page(body, OrderType.CARD_BINDING);
  }

  @POST
  @Path("/card-changes")
  @Operation(
      operationId = "requestCardChange",
      summary = "Open the page on which a customer binds another card in place of the bound one")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> change(@NotNull @Valid CardPageRequest body) {
    return page(body, OrderType.CARD_CHANGE);
  }

  @POST
  @Path("/card-unbindings")
  @Operation(
      operationId = "requestCardUnbinding",
      summary = "Open the page on which a customer unbinds the card")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> unbind(@NotNull @Valid CardPageRequest body) {
    return page(body, OrderType.CARD_UNBINDING);
  }

  private RestResponse<PageOrderView> page(CardPageRequest body, OrderType type) {
    return links.of(
        caller.id(), desk.submit(body, type, instruction -> requestPage.handle(instruction, type)));
  }
}
