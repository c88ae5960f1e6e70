package bank.depository;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The other half of the unit tests: all that {@link PagesSuite} does not have. */
@Suite
@SelectPackages("bank.depository")
@ExcludePackages({PagesSuite.CUSTOMER, PagesSuite.STAFF})
class BooksSuite {}
