package bank.depository.lending.rest;

import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.lending.AutomaticBid;
import bank.depository.lending.BidCancellation;
import bank.depository.lending.BidRequest;
import bank.depository.lending.CancelBid;
import bank.depository.lending.DisburseProject;
import bank.depository.lending.Disbursement;
import bank.depository.lending.LapseProject;
import bank.depository.lending.LapseProject.ProjectLapse;
import bank.depository.lending.PlaceAutomaticBid;
import bank.depository.lending.RequestBid;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.project.ProjectOrderAnswer;
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

/** Takes instructions from a bid to the loan. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Lending")
class LendingResource {

  private final InstructionDesk desk;
  private final RequestBid requestBid;
  private final PlaceAutomaticBid placeAutomaticBid;
  private final CancelBid cancelBid;
  private final DisburseProject disburseProject;
  private final LapseProject lapseProject;
  private final PageLinks links;
  private final CallingPlatform caller;

  LendingResource(
      InstructionDesk desk,
      RequestBid requestBid,
      PlaceAutomaticBid placeAutomaticBid,
      CancelBid cancelBid,
      DisburseProject disburseProject,
      LapseProject lapseProject,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestBid = requestBid;
    this.placeAutomaticBid = placeAutomaticBid;
    this.cancelBid = cancelBid;
    this.disburseProject = disburseProject;
    this.lapseProject = lapseProject;
    this.links = links;
    this.caller = caller;
  }

  @POST
  @Path("/bids")
  @Operation(operationId = "placeBid", summary = "Open the page on which a lender confirms a bid")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> bid(@NotNull @Valid BidRequest body) {
    return links.of(caller.id(), desk.submit(body, OrderType.BID, requestBid::handle));
  }

  @POST
  @Path("/automatic-bids")
  @Operation(
      operationId = "placeAutomaticBid",
      summary = "Bid for a lender by the lender's mandate")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> automaticBid(@NotNull @Valid AutomaticBid body) {
    return desk.submit(body, OrderType.BID, placeAutomaticBid::handle);
  }

  @POST
  @Path("/bid-cancellations")
  @Operation(operationId = "cancelBid", summary = "Give a bid back before disbursement")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> cancel(@NotNull @Valid BidCancellation body) {
    return desk.submit(body, OrderType.BID_CANCELLATION, cancelBid::handle);
  }

  @POST
  @Path("/disbursements")
  @Operation(operationId = "disburseProject", summary = "Pay a full project out to its borrower")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> disburse(@NotNull @Valid Disbursement body) {
    return desk.submit(body, OrderType.DISBURSEMENT, disburseProject::handle);
  }

  @POST
  @Path("/lapses")
  @Operation(operationId = "lapseProject", summary = "End a project without a loan")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> lapse(@NotNull @Valid ProjectLapse body) {
    return desk.submit(body, OrderType.LAPSE, lapseProject::handle);
  }
}
