package bank.depository.staff;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Reads staff for the console. */
@ApplicationScoped
public class StaffQueries {

  private final StaffMembers members;

  StaffQueries(StaffMembers members) {
    this.members = members;
  }

  /** A list has at most this many members. */
  public static final int LIST_LIMIT = 500;

  /** A member of staff as colleagues see it. */
  public record View(
      StaffId id, String login, String name, StaffState state, Set<Permission> permissions) {}

  /** The members by number, at most {@link #LIST_LIMIT}. */
  @Transactional
  public List<View> handle() {
    return members.list(LIST_LIMIT).stream().map(StaffQueries::view).toList();
  }

  /** One member; refuses with {@code NOT_FOUND}. */
  @Transactional
  public View handle(StaffId id) {
    return members
        .find(id)
        .map(StaffQueries::view)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no member of staff " + id));
  }

  private static View view(StaffMember member) {
    return new View(
        member.id(), member.login(), member.name(), member.state(), member.permissions());
  }
}
