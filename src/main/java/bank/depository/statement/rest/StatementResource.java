package bank.depository.statement.rest;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.Language;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import bank.depository.statement.MakeStatement;
import bank.depository.statement.StatementPeriod;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Statements of a customer's sub-account, for its platform. */
@Path("/v1/sub-accounts/{customer_no}/statements")
@PlatformApi
@Tag(name = "Sub-accounts")
class StatementResource {

  private final MakeStatement statements;
  private final CallingPlatform caller;

  StatementResource(MakeStatement statements, CallingPlatform caller) {
    this.statements = statements;
    this.caller = caller;
  }

  @GET
  @Path("/csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      operationId = "getStatementCsv",
      summary = "The movements of a period as CSV in UTF-8 with a byte order mark")
  public byte[] csv(
      @RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo,
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to) {
    return statements.csv(command(customerNo, from, to));
  }

  @GET
  @Path("/pdf")
  @Produces("application/pdf")
  @Operation(
      operationId = "getStatementPdf",
      summary = "The movements of a period as PDF with the bank's seal")
  public byte[] pdf(
      @RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo,
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to) {
    return statements.pdf(command(customerNo, from, to));
  }

  private MakeStatement.Command command(String customerNo, LocalDate from, LocalDate to) {
    return new MakeStatement.Command(
        caller.id(),
        new CustomerNo(customerNo).value(),
        new StatementPeriod(from, to),
        Language.ZH_CN);
  }
}
