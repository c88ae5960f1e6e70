package bank.depository.console;

import bank.depository.audit.AuditQueries;
import bank.depository.audit.VerifyAuditTrail;
import bank.depository.shared.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The audit trail: read it and prove it whole (OPS-04). */
@Path("/console/audit")
class AuditResource {

  private static final int PAGE_ROWS = 50;

  private final AuditQueries queries;
  private final VerifyAuditTrail verify;
  private final ConsoleCaller caller;

  AuditResource(AuditQueries queries, VerifyAuditTrail verify, ConsoleCaller caller) {
    this.queries = queries;
    this.verify = verify;
    this.caller = caller;
  }

  @GET
  @NeedsPermission(Permission.AUDIT)
  public Response list(@RestQuery @Nullable Long before) {
    List<AuditQueries.Line> rows =
        queries.handle(before == null ? Long.MAX_VALUE : before, PAGE_ROWS);
    long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).no();
    return ConsoleCalls.page(
        ConsoleTemplates.audit(caller.frame(), new AuditView(rows, last > 1, last)));
  }

  @POST
  @Path("verification")
  @NeedsPermission(Permission.AUDIT)
  public Response verify(@RestForm String csrf) {
    return ConsoleCalls.page(ConsoleTemplates.verification(caller.frame(), verify.handle()));
  }
}
