package bank.depository.reconciliation.rest;

import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.reconciliation.RequestSandboxDayEnd;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What only sandbox platforms can do (API-06). */
@Path("/v1/sandbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Sandbox")
public class SandboxResource {

  private final InstructionDesk desk;
  private final RequestSandboxDayEnd requestDayEnd;

  SandboxResource(InstructionDesk desk, RequestSandboxDayEnd requestDayEnd) {
    this.desk = desk;
    this.requestDayEnd = requestDayEnd;
  }

  /** Which day is to be ended. */
  public record DayEndRequest(@NotNull LocalDate businessDay) {}

  /** Ends the open business day. */
  @POST
  @Path("/day-ends")
  @Operation(
      operationId = "createSandboxDayEnd",
      summary = "End the open business day of your sandbox")
  @APIResponseSchema(value = RequestSandboxDayEnd.DayEndAnswer.class, responseCode = "202")
  public RestResponse<RequestSandboxDayEnd.DayEndAnswer> endDay(
      @Valid @NotNull DayEndRequest request) {
    return desk.submit(
        new RequestSandboxDayEnd.Command(request.businessDay()),
        OrderType.SANDBOX_DAY_END,
        requestDayEnd::handle);
  }
}
