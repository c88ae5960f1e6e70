package bank.depository.console;

import bank.depository.approval.ApprovalPayload;
import bank.depository.approval.ApprovedAct;
import bank.depository.shared.Permission;
import bank.depository.staff.InviteStaffMember;
import bank.depository.staff.OneTimeToken;
import bank.depository.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A confirmed member of staff is invited; the checker alone sees the link, once. */
@ApplicationScoped
class StaffRegistration implements ApprovedAct {

  static final String KIND = "STAFF_REGISTRATION";

  private final InviteStaffMember invite;
  private final ApprovalPayload json;
  private final String publicUrl;

  StaffRegistration(
      InviteStaffMember invite,
      ApprovalPayload json,
      @ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.invite = invite;
    this.json = json;
    this.publicUrl = publicUrl;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission checkerNeeds() {
    return Permission.STAFF_ADMIN;
  }

  @Override
  public List<Line> describe(String payload) {
    StaffMember.Description who = read(payload);
    return List.of(
        new Line("登录名 Login", who.login()),
        new Line("姓名 Name", who.name()),
        new Line("权限 Permissions", new TreeSet<>(who.permissions()).toString()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Line> carryOut(Approved approved) {
    OneTimeToken token = invite.invite(approved.checker(), read(approved.payload()));
    return List.of(
        new Line(
            "一次性注册链接 One-time enrolment link", publicUrl + "/console/enrolment/" + token.value()));
  }

  private StaffMember.Description read(String payload) {
    return json.read(payload, StaffMember.Description.class);
  }
}
