package bank.depository.mandate.rest;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.mandate.EndMandate;
import bank.depository.mandate.MandateEnding;
import bank.depository.mandate.MandateGrant;
import bank.depository.mandate.MandateOrderAnswer;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateRevocation;
import bank.depository.mandate.MandateView;
import bank.depository.mandate.RequestMandates;
import bank.depository.mandate.RequestRevocation;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.Cursor;
import bank.depository.shared.rest.PlatformApi;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Mandates: asked for and taken back on the bank's page, listed, given up. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Mandates")
public class MandateResource {

  private final InstructionDesk desk;
  private final RequestMandates requestMandates;
  private final RequestRevocation requestRevocation;
  private final EndMandate endMandate;
  private final MandateQueries queries;
  private final PageLinks links;
  private final CallingPlatform caller;

  MandateResource(
      InstructionDesk desk,
      RequestMandates requestMandates,
      RequestRevocation requestRevocation,
      EndMandate endMandate,
      MandateQueries queries,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestMandates = requestMandates;
    this.requestRevocation = requestRevocation;
    this.endMandate = endMandate;
    this.queries = queries;
    this.links = links;
    this.caller = caller;
  }

  /** A page of mandates; {@code next} leads on and is absent at the end. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MandatePage(List<MandateView> mandates, @Nullable String next) {}

  /** Opens the page on which a customer grants mandates. */
  @POST
  @Path("/mandates")
  @Operation(
      operationId = "requestMandates",
      summary = "Open the page on which a customer grants mandates")
  @APIResponse(responseCode = "202")
  public RestResponse<PageOrderView> request(@NotNull @Valid MandateGrant body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.MANDATE_GRANT, requestMandates::handle));
  }

  /** Opens the page on which a customer revokes a mandate. */
  @POST
  @Path("/mandate-revocations")
  @Operation(
      operationId = "requestMandateRevocation",
      summary = "Open the page on which a customer revokes a mandate")
  @APIResponse(responseCode = "202")
  public RestResponse<PageOrderView> revoke(@NotNull @Valid MandateRevocation body) {
    return links.of(
        caller.id(), desk.submit(body, OrderType.MANDATE_REVOCATION, requestRevocation::handle));
  }

  /** Gives a mandate up. */
  @POST
  @Path("/mandate-endings")
  @Operation(operationId = "endMandate", summary = "Give a mandate up at once")
  @APIResponse(responseCode = "201")
  public RestResponse<MandateOrderAnswer> end(@NotNull @Valid MandateEnding body) {
    return desk.submit(body, OrderType.MANDATE_ENDING, endMandate::handle);
  }

  /** Lists a customer's mandates, newest first. */
  @GET
  @Path("/sub-accounts/{customer_no}/mandates")
  @Operation(operationId = "listMandates", summary = "A customer's mandates, newest first")
  public MandatePage list(
      @RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo,
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, Optional.empty(), limit);
    List<MandateView> found =
        queries.handle(caller.id(), customerNo, page.after().map(UUID::fromString), page.limit());
    String next =
        found.size() < page.limit()
            ? null
            : page.next(found.get(found.size() - 1).mandateId().toString());
    return new MandatePage(found, next);
  }
}
