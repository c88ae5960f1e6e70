package bank.depository.repayment.rest;

import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.repayment.AutomaticGuarantorRepayment;
import bank.depository.repayment.AutomaticRepayment;
import bank.depository.repayment.GuarantorReimbursementRequest;
import bank.depository.repayment.GuarantorRepaymentRequest;
import bank.depository.repayment.RepayAutomatically;
import bank.depository.repayment.RepayAutomaticallyAsGuarantor;
import bank.depository.repayment.RepaymentRequest;
import bank.depository.repayment.RequestGuarantorReimbursement;
import bank.depository.repayment.RequestGuarantorRepayment;
import bank.depository.repayment.RequestRepayment;
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

/** Opens the pages on which loans are paid back. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Repayment")
class RepaymentResource {

  private final InstructionDesk desk;
  private final RequestRepayment requestRepayment;
  private final RequestGuarantorRepayment requestGuarantorRepayment;
  private final RequestGuarantorReimbursement requestGuarantorReimbursement;
  private final RepayAutomatically repayAutomatically;
  private final RepayAutomaticallyAsGuarantor repayAutomaticallyAsGuarantor;
  private final PageLinks links;
  private final CallingPlatform caller;

  RepaymentResource(
      InstructionDesk desk,
      RequestRepayment requestRepayment,
      RequestGuarantorRepayment requestGuarantorRepayment,
      RequestGuarantorReimbursement requestGuarantorReimbursement,
      RepayAutomatically repayAutomatically,
      RepayAutomaticallyAsGuarantor repayAutomaticallyAsGuarantor,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestRepayment = requestRepayment;
    this.requestGuarantorRepayment = requestGuarantorRepayment;
    this.requestGuarantorReimbursement = requestGuarantorReimbursement;
    this.repayAutomatically = repayAutomatically;
    this.repayAutomaticallyAsGuarantor = repayAutomaticallyAsGuarantor;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Path("/repayments")
  @Operation(
      operationId = "repayInstalment",
      summary = "Open the page on which a borrower repays an instalment")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> repay(@NotNull @Valid RepaymentRequest body) {
    return links.of(caller.id(), desk.submit(body, OrderType.REPAYMENT, requestRepayment::handle));
  }

  @POST
  @Path("/guarantor-repayments")
  @Operation(
      operationId = "repayAsGuarantor",
      summary = "Open the page on which a guarantor pays an instalment for the borrower")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> repayAsGuarantor(
      @NotNull @Valid GuarantorRepaymentRequest body) {
    return links.of(
        caller.id(),
        desk.submit(body, OrderType.GUARANTOR_REPAYMENT, requestGuarantorRepayment::handle));
  }

  @POST
  @Path("/automatic-repayments")
  @Operation(
      operationId = "repayAutomatically",
      summary = "Repay an instalment by the borrower's mandate")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> repayAutomatically(
      @NotNull @Valid AutomaticRepayment body) {
    return desk.submit(body, OrderType.REPAYMENT, repayAutomatically::handle);
  }

  @POST
  @Path("/automatic-guarantor-repayments")
  @Operation(
      operationId = "repayAutomaticallyAsGuarantor",
      summary = "Pay an instalment for the borrower by the guarantor's mandate")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> repayAutomaticallyAsGuarantor(
      @NotNull @Valid AutomaticGuarantorRepayment body) {
    return desk.submit(body, OrderType.GUARANTOR_REPAYMENT, repayAutomaticallyAsGuarantor::handle);
  }

  @POST
  @Path("/guarantor-reimbursements")
  @Operation(
      operationId = "reimburseGuarantor",
      summary = "Open the page on which a borrower pays its guarantor back")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> reimburse(@NotNull @Valid GuarantorReimbursementRequest body) {
    return links.of(
        caller.id(),
        desk.submit(
            body, OrderType.GUARANTOR_REIMBURSEMENT, requestGuarantorReimbursement::handle));
  }
}
