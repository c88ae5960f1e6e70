package bank.depository.mandate.rest;

import bank.depository.account.CustomerNo;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateView;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.Cursor;
import bank.depository.shared.rest.PlatformApi;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * A customer's mandates. Of a class of its own, because an address is looked for in the class that
 * fits it best and in no other.
 */
@Path("/v1/sub-accounts/{customer_no}/mandates")
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Mandates")
public class CustomerMandatesResource {

  private final MandateQueries queries;
  private final CallingPlatform caller;

  CustomerMandatesResource(MandateQueries queries, CallingPlatform caller) {
    this.queries = queries;
    this.caller = caller;
  }

  /** A page of mandates; {@code next} leads on and is absent at the end. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MandatePage(List<MandateView> mandates, @Nullable String next) {}

  /** Lists a customer's mandates, newest first. */
  @GET
  @Operation(operationId = "listMandates", summary = "A customer's mandates, newest first")
  public MandatePage list(
      @RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo,
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, Optional.empty(), limit);
    List<MandateView> found =
        queries.handle(caller.id(), customerNo, page.after(UUID::fromString), page.limit());
    return new MandatePage(found, page.nextOf(found, view -> view.mandateId().toString()));
  }
}
