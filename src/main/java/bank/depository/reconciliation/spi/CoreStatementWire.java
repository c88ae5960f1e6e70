package bank.depository.reconciliation.spi;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The statements of {@code api-spec/core-statement.yaml}, word for word. */
@Path("/core/statements")
@Produces(MediaType.APPLICATION_JSON)
interface CoreStatementWire {

  @GET
  @Path("/{account_no}/{business_day}")
  WireStatement read(
      @HeaderParam("Authorization") String key,
      @PathParam("account_no") String accountNo,
      @PathParam("business_day") LocalDate businessDay);

  record WireStatement(
      String accountNo,
      LocalDate businessDay,
      @JsonProperty("final") boolean isFinal,
      long openingBalanceFen,
      List<WireLine> lines,
      long closingBalanceFen) {}

  record WireLine(
      int lineNo,
      String reference,
      String direction,
      long amountFen,
      String counterpart,
      Instant bookedAt) {}
}
