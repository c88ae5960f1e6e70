package bank.depository.account.rest;

import bank.depository.account.CustomerNo;
import bank.depository.account.MovementQueries;
import bank.depository.account.SubAccount;
import bank.depository.account.SubAccountQueries;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sub-accounts as their platform sees them. */
@Path("/v1/sub-accounts")
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Sub-accounts")
class SubAccountResource {

  private final SubAccountQueries subAccounts;
  private final MovementQueries movements;
  private final CallingPlatform caller;

  SubAccountResource(
      SubAccountQueries subAccounts, MovementQueries movements, CallingPlatform caller) {
    this.subAccounts = subAccounts;
    this.movements = movements;
    this.caller = caller;
  }

  /** A page of sub-accounts; {@code next} leads on and is absent at the end of what there is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SubAccountPage(List<SubAccountLine> subAccounts, @Nullable String next) {}

  /** A sub-account in a list. */
  record SubAccountLine(
      String customerNo, String subAccountNo, SubAccount.State state, Instant openedAt) {

    static SubAccountLine of(SubAccount account) {
      return new SubAccountLine(
          account.customerNo(), account.number().value(), account.state(), account.openedAt());
    }
  }

  /** A page of movements; {@code next} leads on and is absent at the end of what there is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MovementPage(List<MovementView> movements, @Nullable String next) {}

  @GET
  @Operation(operationId = "listSubAccounts", summary = "Your customers' sub-accounts")
  public SubAccountPage list(
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, Optional.empty(), limit);
    List<SubAccountLine> lines =
        subAccounts.handle(caller.id(), page.after(), page.limit()).stream()
            .map(SubAccountLine::of)
            .toList();
    return new SubAccountPage(lines, page.nextOf(lines, SubAccountLine::customerNo));
  }

  @GET
  @Path("/{customer_no}")
  @Operation(
      operationId = "getSubAccount",
      summary = "A customer's sub-account with its card and balance")
  public SubAccountView get(
      @RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo) {
    return SubAccountView.of(subAccounts.handle(caller.id(), new CustomerNo(customerNo).value()));
  }

  @GET
  @Path("/{customer_no}/movements")
  @Operation(
      operationId = "listMovements",
      summary = "The movements of a sub-account, oldest first")
  public MovementPage movements(
      @RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo,
      @RestQuery Optional<LocalDate> from,
      @RestQuery Optional<LocalDate> to,
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, DayFilter.word(from, to), limit);
    List<MovementView> views =
        movements
            .handle(
                caller.id(),
                new MovementQueries.Question(
                    new CustomerNo(customerNo).value(),
                    page.after(Long::valueOf),
                    DayFilter.days(page.filter()),
                    page.limit()))
            .stream()
            .map(MovementView::of)
            .toList();
    return new MovementPage(views, page.nextOf(views, view -> Long.toString(view.number())));
  }
}
