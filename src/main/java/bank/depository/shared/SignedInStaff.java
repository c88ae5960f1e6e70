package bank.depository.shared;

import java.util.Set;

/**
 * The member of staff who acts, as the session proved it. Use cases of the bank's staff take it
 * first and ask it for the permission that they need (OPS-04).
 *
 * @param id who it is
 * @param login the name used to sign in
 * @param name as colleagues know it
 * @param permissions what they may do
 */
public record SignedInStaff(StaffId id, String login, String name, Set<Permission> permissions) {

  /** Keeps its own copy of the permissions. */
  public SignedInStaff {
    permissions = Set.copyOf(permissions);
  }

  /** Whether this person may. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Refuses with {@code STAFF_PERMISSION_MISSING} what this person may not do. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new Refusal(ErrorCode.STAFF_PERMISSION_MISSING, "staff " + id + " lacks " + permission);
    }
  }
}
