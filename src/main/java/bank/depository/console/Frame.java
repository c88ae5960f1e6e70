package bank.depository.console;

import bank.depository.shared.Permission;
import java.util.Set;

/**
 * What every page of the console shows around its content.
 *
 * @param login of the member of staff; empty for a visitor
 * @param csrf token of the page's forms
 */
public record Frame(String login, String name, String csrf, Set<Permission> permissions) {

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return !login.isEmpty();
  }

  /** Whether platforms are of their business. */
  public boolean isSeesPlatforms() {
    return permissions.contains(Permission.ADMISSION)
        || permissions.contains(Permission.APPROVAL)
        || permissions.contains(Permission.AUDIT);
  }

  /** Whether they review papers. */
  public boolean isReviews() {
    return permissions.contains(Permission.SERVICE) || permissions.contains(Permission.APPROVAL);
  }

  /** Whether they serve customers. */
  public boolean isServes() {
    return permissions.contains(Permission.SERVICE);
  }

  /** Whether they prepare admissions. */
  public boolean isAdmits() {
    return permissions.contains(Permission.ADMISSION);
  }

  /** Whether they read the audit trail. */
  public boolean isAudits() {
    return permissions.contains(Permission.AUDIT);
  }

  /** Whether they propose members of staff. */
  public boolean isAdministersStaff() {
    return permissions.contains(Permission.STAFF_ADMIN);
  }
}
