package bank.depository.console;

import bank.depository.shared.Permission;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Who uses the console in the running request, and the token of the forms made for them. */
@RequestScoped
class ConsoleCaller {

  private @Nullable SignedInStaff staff;
  private String formToken = "";

  void is(SignedInStaff signedIn, String token) {
    this.staff = signedIn;
    this.formToken = token;
  }

  void visits(String token) {
    this.formToken = token;
  }

  /** The member of staff; only behind {@link NeedsPermission}. */
  SignedInStaff staff() {
    if (staff == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return staff;
  }

  /** Every form of the page carries it. */
  String formToken() {
    return formToken;
  }

  /** What every page shows around its content. */
  Frame frame() {
    return staff == null
        ? new Frame("", "", formToken, EnumSet.noneOf(Permission.class))
        : new Frame(staff.login(), staff.name(), formToken, staff.permissions());
  }
}
