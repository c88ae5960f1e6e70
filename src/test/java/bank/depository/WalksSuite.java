package bank.depository;

import bank.depository.chromium.Chromium;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * One of the three parts of the unit tests, which run side by side, each in a JVM of its own with
 * one start of the service: what a real browser walks through.
 */
@Suite
@SelectPackages("bank.depository")
@IncludeTags(Chromium.WALK)
class WalksSuite {}
