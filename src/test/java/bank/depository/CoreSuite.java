package bank.depository;

import bank.depository.chromium.Chromium;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The third part of the unit tests: all that the other two do not have. */
@Suite
@SelectPackages("bank.depository")
@ExcludePackages({
  EdgesSuite.CUSTOMERS,
  EdgesSuite.STAFF,
  EdgesSuite.CHANNELS,
  EdgesSuite.SIMULATORS
})
@ExcludeTags(Chromium.WALK)
class CoreSuite {}
