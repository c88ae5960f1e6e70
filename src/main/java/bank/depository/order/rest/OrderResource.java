package bank.depository.order.rest;

import bank.depository.order.OrderQueries;
import bank.depository.order.OrderView;
import bank.depository.shared.RequestNo;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The order query. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Orders")
class OrderResource {

  /** The last second of the year 9999. */
  static final long LAST_SECOND = 253_402_300_799L;

  private final OrderQueries queries;
  private final CallingPlatform caller;

  OrderResource(OrderQueries queries, CallingPlatform caller) {
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @Path("/{request_no}")
  @Operation(
      operationId = "getOrder",
      summary = "The truth about an instruction, by your own number")
  public OrderView get(
      @RestPath("request_no") @Pattern(regexp = RequestNo.FORM) String requestNo,
      @RestQuery("signature_expires")
          Optional<@Min(0) @Max(OrderResource.LAST_SECOND) Long> signatureExpires) {
    return queries.handle(
        caller.id(), new RequestNo(requestNo), signatureExpires.map(Instant::ofEpochSecond));
  }
}
