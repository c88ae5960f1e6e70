package bank.depository;

import bank.depository.chromium.Chromium;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The second part of the unit tests: where the service meets people and other houses, as far as no
 * browser is needed.
 */
@Suite
@SelectPackages({
  EdgesSuite.CUSTOMERS,
  EdgesSuite.STAFF,
  EdgesSuite.CHANNELS,
  EdgesSuite.SIMULATORS
})
@ExcludeTags(Chromium.WALK)
class EdgesSuite {

  static final String CUSTOMERS = "bank.depository.hostedpage";
  static final String STAFF = "bank.depository.console";
  static final String CHANNELS = "bank.depository.payment";
  static final String SIMULATORS = "bank.depository.sandbox";
}
