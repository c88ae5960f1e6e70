package bank.depository.fee.spi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The transfers of {@code api-spec/core-statement.yaml}, word for word. */
@Path("/core/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CoreTransferWire {

  @POST
  WireTransfer transfer(@HeaderParam("Authorization") String key, TransferRequest request);

  @GET
  @Path("/{transfer_no}")
  WireTransfer find(
      @HeaderParam("Authorization") String key, @PathParam("transfer_no") String transferNo);

  /** As strict as the service's own, but what the wire calls optional may be left out. */
  @ClientObjectMapper
  static ObjectMapper mapper(ObjectMapper strict) {
    return strict.copy().disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  record TransferRequest(
      String transferNo,
      String purpose,
      String debitAccountNo,
      String creditAccountNo,
      long amountFen,
      LocalDate businessDay) {}

  record WireTransfer(
      String transferNo,
      String status,
      @Nullable Long amountFen,
      @Nullable LocalDate businessDay,
      @Nullable String refusalCode,
      @Nullable Instant cutOffAt) {}
}
