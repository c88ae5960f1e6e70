package bank.depository.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlFiguresTest {

  /** 700 + 20 + 30 + 50 − 90 − 10 = 700; 5 + 3 + 2 = 10. */
  private static Map<AccountKind, Long> agreeing() {
    Map<AccountKind, Long> fen = new EnumMap<>(AccountKind.class);
    fen.put(AccountKind.SUB_ACCOUNT, 700L);
    fen.put(AccountKind.SUSPENSE, 20L);
    fen.put(AccountKind.PAYOUTS_IN_TRANSIT, 30L);
    fen.put(AccountKind.FEES_AWAITING_SWEEP, 50L);
    fen.put(AccountKind.DEPOSITS_IN_TRANSIT, 90L);
    fen.put(AccountKind.BANK_ADVANCE, 10L);
    fen.put(AccountKind.SUMMARY, 700L);
    fen.put(AccountKind.OWN_FUND_FEES, 5L);
    fen.put(AccountKind.OWN_FUND_MARKETING, 3L);
    fen.put(AccountKind.OWN_FUND_SUBSIDY, 2L);
    fen.put(AccountKind.OWN_FUND, 10L);
    return fen;
  }

  @Test
  @Requirement(
      value = "REC-04",
      says =
          "the summary account is reconciled daily against sub-accounts, suspense, transit, fees awaiting sweep and bank advance")
  @Requirement(
      value = "REC-04",
      says = "the own-fund account is reconciled daily against its purposes")
  void bothEquationsHold() {
    ControlFigures figures = new ControlFigures(agreeing());

    assertEquals(700, figures.expectedSummaryFen());
    assertEquals(10, figures.expectedOwnFundFen());
    assertTrue(figures.agree());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BANK_FEE_INCOME", "VERIFICATION_EXPENSE", "BANK_PAYOUTS"})
  void oneFenInAnyTermIsSeen(AccountKind kind) {
    Map<AccountKind, Long> fen = agreeing();
    fen.merge(kind, 1L, Long::sum);

    assertFalse(new ControlFigures(fen).agree());
  }
}
