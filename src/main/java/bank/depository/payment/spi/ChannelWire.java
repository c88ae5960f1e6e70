package bank.depository.payment.spi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire of {@code api-spec/channel.yaml}, word for word. */
@Path("/channel")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ChannelWire {

  @POST
  @Path("/collections")
  WireOrder collect(@HeaderParam("Authorization") String key, Collection collection);

  @POST
  @Path("/payouts")
  WireOrder payOut(@HeaderParam("Authorization") String key, Payout payout);

  @POST
  @Path("/verification-payouts")
  WireOrder payToVerify(@HeaderParam("Authorization") String key, Payout payout);

  @GET
  @Path("/incoming-transfers/{summary_account_no}")
  WireIncomings incoming(
      @HeaderParam("Authorization") String key,
      @PathParam("summary_account_no") String summaryAccountNo);

  @GET
  @Path("/incoming-transfers/{summary_account_no}/{incoming_no}")
  WireIncomings incomingAfter(
      @HeaderParam("Authorization") String key,
      @PathParam("summary_account_no") String summaryAccountNo,
      @PathParam("incoming_no") String incomingNo);

  @GET
  @Path("/orders/{order_no}")
  WireOrder find(@HeaderParam("Authorization") String key, @PathParam("order_no") String orderNo);

  @POST
  @Path("/settlements")
  WireSettlement settle(@HeaderParam("Authorization") String key, SettlementRequest request);

  @GET
  @Path("/settlements/{summary_account_no}/{business_day}/lines")
  @Produces("application/x-ndjson")
  InputStream lines(
      @HeaderParam("Authorization") String key,
      @PathParam("summary_account_no") String summaryAccountNo,
      @PathParam("business_day") LocalDate businessDay);

  @GET
  @Path("/keys")
  WireKeys keys(@HeaderParam("Authorization") String key);

  @PUT
  @Path("/notification-endpoint")
  NotificationEndpoint notifyAt(
      @HeaderParam("Authorization") String key, NotificationEndpoint endpoint);

  record CardHolder(String name, String cardNo) {}

  record Collection(
      String orderNo,
      String summaryAccountNo,
      long amountFen,
      CardHolder payer,
      LocalDate businessDay) {}

  record Payout(
      String orderNo,
      String summaryAccountNo,
      long amountFen,
      CardHolder payee,
      LocalDate businessDay) {}

  record WireRefusal(String code, String message) {}

  record WireOrder(
      String orderNo,
      String status,
      @Nullable String kind,
      @Nullable String channelOrderNo,
      @Nullable String summaryAccountNo,
      @Nullable Long orderedAmountFen,
      @Nullable Long paidAmountFen,
      @Nullable LocalDate businessDay,
      @Nullable Instant paidAt,
      @Nullable LocalDate returnedBusinessDay,
      @Nullable Instant returnedAt,
      @Nullable WireRefusal refusal,
      @Nullable Instant cutOffAt) {}

  record WireIncomings(List<WireIncoming> incomingTransfers) {}

  record WireIncoming(
      String incomingNo,
      String summaryAccountNo,
      WirePayer payer,
      long amountFen,
      String remark,
      LocalDate businessDay,
      Instant receivedAt) {}

  record WirePayer(String name, String accountNo) {}

  record WireNotification(
      String notificationId,
      Instant createdAt,
      @Nullable WireOrder order,
      @Nullable WireIncoming incomingTransfer) {}

  record WireKeys(List<WireKey> keys) {}

  record WireKey(String keyId, String algorithm, String publicKey) {}

  record NotificationEndpoint(String url) {}

  record SettlementRequest(String summaryAccountNo, LocalDate businessDay) {}

  record Total(long count, long amountFen) {}

  record CoreTransfer(String transferNo, String direction, long amountFen) {}

  record WireSettlement(
      String settlementNo,
      String summaryAccountNo,
      LocalDate businessDay,
      String state,
      Total collections,
      Total payouts,
      Total returnedPayouts,
      Total returnedCollections,
      Total incomingTransfers,
      String linesSha256,
      List<CoreTransfer> coreTransfers) {}

  record WireLine(String orderNo, String kind, long amountFen) {}
}
