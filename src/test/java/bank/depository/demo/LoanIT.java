package bank.depository.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The main job of the service, over its real interfaces alone. */
class LoanIT {

  @Test
  void oneLoanLivesFromAdmissionToSettlementAndEveryFenIsAccountedFor() throws Exception {
    assertTrue(Demo.plays(false), "a check of the demo did not hold; it is named above");
  }
}
