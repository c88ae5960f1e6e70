package bank.depository.account.rest;

import bank.depository.account.CardIssuer;
import bank.depository.account.CardIssuerQueries;
import bank.depository.shared.rest.PlatformApi;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Banks whose cards can be bound, over the platform API (CRD-04). */
@Path("/v1/card-issuers")
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Cards")
class CardIssuerResource {

  private final CardIssuerQueries issuers;

  CardIssuerResource(CardIssuerQueries issuers) {
    this.issuers = issuers;
  }

  /** Every bank whose cards are known. */
  record CardIssuerList(List<CardIssuerView> cardIssuers) {}

  /**
   * A bank.
   *
   * @param withdrawalOnly whether no channel collects from its cards
   */
  record CardIssuerView(
      String issuerCode,
      String nameZh,
      String nameEn,
      boolean withdrawalOnly,
      List<CardIssuer.Limit> limits,
      List<WindowView> maintenance) {

    static CardIssuerView of(CardIssuer issuer) {
      return new CardIssuerView(
          issuer.code(),
          issuer.nameZh(),
          issuer.nameEn(),
          !issuer.isCollectedFrom(),
          issuer.limits(),
          issuer.windows().stream().map(WindowView::of).toList());
    }
  }

  /** Daily hours, Shanghai time, in which a channel does not reach the bank. */
  record WindowView(
      String channel,
      @Schema(pattern = "^[0-2][0-9]:[0-5][0-9]$") @JsonFormat(pattern = "HH:mm") LocalTime from,
      @Schema(pattern = "^[0-2][0-9]:[0-5][0-9]$") @JsonFormat(pattern = "HH:mm") LocalTime to) {

    static WindowView of(CardIssuer.Window window) {
      return new WindowView(window.channel(), window.from(), window.to());
    }
  }

  @GET
  @Operation(
      operationId = "listCardIssuers",
      summary = "Banks whose cards can be bound, with channel limits and maintenance hours")
  public CardIssuerList list() {
    return new CardIssuerList(issuers.handle().stream().map(CardIssuerView::of).toList());
  }
}
