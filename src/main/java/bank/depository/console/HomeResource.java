package bank.depository.console;

import bank.depository.approval.ApprovalQueries;
import bank.depository.approval.ApprovalState;
import bank.depository.platform.AdmissionQueries;
import bank.depository.platform.PlatformState;
import bank.depository.shared.Permission;
import bank.depository.shared.SignedInStaff;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The first page after signing in: what waits for this member of staff. */
@Path("/console")
class HomeResource {

  private final ApprovalQueries approvals;
  private final AdmissionQueries platforms;
  private final ConsoleCaller caller;

  HomeResource(ApprovalQueries approvals, AdmissionQueries platforms, ConsoleCaller caller) {
    this.approvals = approvals;
    this.platforms = platforms;
    this.caller = caller;
  }

  @GET
  @NeedsPermission
  public Response home() {
    SignedInStaff me = caller.staff();
    List<ApprovalQueries.View> pending = approvals.handle(ApprovalState.PENDING);
    List<ApprovalQueries.View> toDecide =
        pending.stream()
            .filter(view -> !view.maker().equals(me.id()) && me.may(view.checkerNeeds()))
            .toList();
    List<ApprovalQueries.View> mine =
        pending.stream().filter(view -> view.maker().equals(me.id())).toList();
    List<AdmissionQueries.Row> applying =
        me.may(Permission.ADMISSION)
            ? platforms.handle().stream()
                .filter(row -> row.state() == PlatformState.APPLYING)
                .toList()
            : List.of();
    return ConsoleCalls.page(
        ConsoleTemplates.home(caller.frame(), new HomeView(toDecide, mine, applying)));
  }
}
