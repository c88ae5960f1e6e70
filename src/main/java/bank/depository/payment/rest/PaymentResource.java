package bank.depository.payment.rest;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.payment.RequestWithdrawal;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Money in and out: both need the customer on the bank's page. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Payments")
public class PaymentResource {

  private final InstructionDesk desk;
  private final RequestDeposit requestDeposit;
  private final RequestWithdrawal requestWithdrawal;
  private final PageLinks links;
  private final CallingPlatform caller;

  PaymentResource(
      InstructionDesk desk,
      RequestDeposit requestDeposit,
      RequestWithdrawal requestWithdrawal,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestDeposit = requestDeposit;
    this.requestWithdrawal = requestWithdrawal;
    this.links = links;
    this.caller = caller;
  }

  /** A deposit or a withdrawal. */
  public record PaymentRequest(
      @NotNull @Pattern(regexp = CustomerNo.FORM) String customerNo,
      @Min(1) @Max(Payment.MAX_FEN) long amountFen,
      @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {

    Payment command() {
      return new Payment(customerNo, amountFen, returnUrl);
    }
  }

  /** Sends a customer to pay in. */
  @POST
  @Path("/deposits")
  @Operation(
      operationId = "createDeposit",
      summary = "Send a customer to the bank's page to pay in")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> deposit(@Valid @NotNull PaymentRequest request) {
    return links.of(
        caller.id(), desk.submit(request.command(), OrderType.DEPOSIT, requestDeposit::handle));
  }

  /** Sends a customer to withdraw. */
  @POST
  @Path("/withdrawals")
  @Operation(
      operationId = "createWithdrawal",
      summary = "Send a customer to the bank's page to withdraw")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> withdraw(@Valid @NotNull PaymentRequest request) {
    return links.of(
        caller.id(),
        desk.submit(request.command(), OrderType.WITHDRAWAL, requestWithdrawal::handle));
  }
}
