package bank.depository.hostedpage.secret;

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

/** Asks for the bank's pages about the trade password; no call here takes, checks or opens one. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Trade passwords")
class TradeSecretResource {

  private final InstructionDesk desk;
  private final RequestSecretChange requestChange;
  private final RequestSecretReset requestReset;
  private final PageLinks links;
  private final CallingPlatform caller;

  TradeSecretResource(
      InstructionDesk desk,
      RequestSecretChange requestChange,
      RequestSecretReset requestReset,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestChange = requestChange;
    this.requestReset = requestReset;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Path("/trade-password-changes")
  @Operation(
      operationId = "requestTradePasswordChange",
      summary = "Open the page on which a customer changes the trade password")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> change(@NotNull @Valid SecretPageRequest body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.TRADE_PASSWORD_CHANGE, requestChange::handle));
  }

  @POST
  @Path("/trade-password-resets")
  @Operation(
      operationId = "requestTradePasswordReset",
      summary =
          "Open the page on which a customer proves who they are and sets a new trade password")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> reset(@NotNull @Valid SecretPageRequest body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.TRADE_PASSWORD_RESET, requestReset::handle));
  }
}
