package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.security.auth.module.UnixSystem;

/** What the machine of the test run allows. */
final class Machine {

  private Machine() {}

  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /** Skips the test, loudly, unless {@code given}; fails where all tools are required. */
  static void needs(boolean given, String what) {
    if (given) {
      return;
    }
    System.err.println("**** SKIPPED, NOT PROVEN: this test needs " + what + ".");
    assertTrue(System.getProperty("tools.required") == null, "required here: " + what);
    abort("needs " + what);
  }
}
