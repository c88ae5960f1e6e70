package bank.depository.console;

import bank.depository.approval.ApprovalId;
import bank.depository.shared.Permission;
import bank.depository.shared.StaffId;
import bank.depository.staff.DisableStaffMember;
import bank.depository.staff.StaffMember;
import bank.depository.staff.StaffQueries;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The members of staff: seen, proposed and disabled. */
@Path("/console/staff")
class StaffResource {

  private final StaffQueries queries;
  private final ProposeStaffMember propose;
  private final DisableStaffMember disable;
  private final ConsoleCaller caller;

  StaffResource(
      StaffQueries queries,
      ProposeStaffMember propose,
      DisableStaffMember disable,
      ConsoleCaller caller) {
    this.queries = queries;
    this.propose = propose;
    this.disable = disable;
    this.caller = caller;
  }

  @GET
  @NeedsPermission(Permission.STAFF_ADMIN)
  public Response list() {
    return ConsoleCalls.page(
        ConsoleTemplates.staff(caller.frame(), queries.handle(), List.of(Permission.values())));
  }

  @POST
  @NeedsPermission(Permission.STAFF_ADMIN)
  public Response propose(
      @RestForm String csrf,
      @RestForm String login,
      @RestForm String name,
      @RestForm List<String> permission) {
    Set<Permission> permissions =
        permission.stream()
            .map(word -> FormFields.constant(Permission.class, word))
            .collect(Collectors.toSet());
    ApprovalId id =
        propose.handle(
            caller.staff(), new StaffMember.Description(login.strip(), name, permissions));
    return ConsoleCalls.seeOther("/console/approvals/" + id);
  }

  @POST
  @Path("{id}/disabling")
  @NeedsPermission(Permission.STAFF_ADMIN)
  public Response disable(@RestPath int id, @RestForm String csrf) {
    disable.handle(caller.staff(), new StaffId(id));
    return ConsoleCalls.seeOther("/console/staff");
  }
}
