package bank.depository;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * One of the two halves of the unit tests, which run side by side, each in a JVM of its own with
 * one start of the service: what is seen on pages.
 */
@Suite
@SelectPackages({PagesSuite.CUSTOMER, PagesSuite.STAFF})
class PagesSuite {

  static final String CUSTOMER = "bank.depository.hostedpage";
  static final String STAFF = "bank.depository.console";
}
