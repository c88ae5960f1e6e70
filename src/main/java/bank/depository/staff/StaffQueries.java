package bank.depository.staff;

import bank.depository.shared.Permission;
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
    return members.list(LIST_LIMIT).stream()
        .map(
            member ->
                new View(
                    member.id(),
                    member.login(),
                    member.name(),
                    member.state(),
                    member.permissions()))
        .toList();
  }
}
