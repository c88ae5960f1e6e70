package bank.depository.console;

import bank.depository.approval.ApprovalQueries;
import bank.depository.approval.ApprovalState;
import bank.depository.approval.DecideApproval;
import bank.depository.approval.WithdrawApproval;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.StaffQueries;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Proposals and the decisions of the second person (OPS-04). */
@Path("/console/approvals")
class ApprovalResource {

  private final ApprovalQueries queries;
  private final StaffQueries staff;
  private final DecideApproval decide;
  private final WithdrawApproval withdraw;
  private final ConsoleCaller caller;

  ApprovalResource(
      ApprovalQueries queries,
      StaffQueries staff,
      DecideApproval decide,
      WithdrawApproval withdraw,
      ConsoleCaller caller) {
    this.queries = queries;
    this.staff = staff;
    this.decide = decide;
    this.withdraw = withdraw;
    this.caller = caller;
  }

  @GET
  @NeedsPermission
  public Response list(@RestQuery @DefaultValue("PENDING") String state) {
    ApprovalState wanted = FormFields.constant(ApprovalState.class, state);
    return ConsoleCalls.page(
        ConsoleTemplates.approvals(
            caller.frame(),
            new ApprovalsView(wanted, List.of(ApprovalState.values()), queries.handle(wanted))));
  }

  @GET
  @Path("{id}")
  @NeedsPermission
  public Response show(@RestPath String id) {
    ApprovalQueries.View approval = queries.handle(FormFields.approval(id));
    SignedInStaff me = caller.staff();
    boolean mine = approval.maker().equals(me.id());
    boolean pending = approval.state() == ApprovalState.PENDING;
    return ConsoleCalls.page(
        ConsoleTemplates.approval(
            caller.frame(),
            new ApprovalView(
                approval,
                staff.handle(approval.maker()).name(),
                mine,
                pending && !mine && me.may(approval.checkerNeeds()))));
  }

  @POST
  @Path("{id}/decision")
  @NeedsPermission
  public Response decide(
      @RestPath String id,
      @RestForm String csrf,
      @RestForm("payload_sha256") String payloadSha256,
      @RestForm String decision,
      @RestForm String note) {
    DecideApproval.Result result =
        decide.handle(
            caller.staff(),
            new DecideApproval.Command(
                FormFields.approval(id),
                payloadSha256,
                FormFields.constant(DecideApproval.Decision.class, decision),
                note));
    return ConsoleCalls.page(
        ConsoleTemplates.decided(caller.frame(), result.state().name(), result.shown()));
  }

  @POST
  @Path("{id}/withdrawal")
  @NeedsPermission
  public Response withdraw(@RestPath String id, @RestForm String csrf) {
    withdraw.handle(caller.staff(), FormFields.approval(id));
    return ConsoleCalls.seeOther("/console/approvals/" + id);
  }
}
