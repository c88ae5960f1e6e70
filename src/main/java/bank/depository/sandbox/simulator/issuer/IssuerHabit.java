package bank.depository.sandbox.simulator.issuer;

import bank.depository.sandbox.simulator.issuer.Verification.Factor;
import bank.depository.sandbox.simulator.issuer.Verification.Result;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Manner;
import java.util.Arrays;
import java.util.List;

/** How the issuer treats a card, told by the first eight digits of its number. */
enum IssuerHabit {
  ORDINARY("", "all factors belong together", plan(Result.MATCH)),
  NAME_DIFFERS("01", "MISMATCH: NAME", differs(Factor.NAME)),
  ID_DIFFERS("02", "MISMATCH: ID_NUMBER", differs(Factor.ID_NUMBER)),
  MOBILE_DIFFERS("03", "MISMATCH: MOBILE (with THREE factors: MATCH)", differs(Factor.MOBILE)),
  PASSWORD_DIFFERS(
      "04",
      "MISMATCH: CARD_PASSWORD (with THREE or FOUR factors: MATCH)",
      differs(Factor.CARD_PASSWORD)),
  NAME_AND_ID_DIFFER("05", "MISMATCH: NAME and ID_NUMBER", differs(Factor.NAME, Factor.ID_NUMBER)),
  SOMETHING_DIFFERS("06", "MISMATCH, without telling which factor", plan(Result.MISMATCH)),
  EXPIRED("10", "CARD_EXPIRED", plan(Result.CARD_EXPIRED)),
  UNKNOWN("11", "CARD_UNKNOWN", plan(Result.CARD_UNKNOWN)),
  BLOCKED("12", "CARD_BLOCKED", plan(Result.CARD_BLOCKED)),
  CREDIT_CARD("13", "MATCH, and the card is a credit card", plan(Result.MATCH)),
  RURAL_CARD(
      "14", "MATCH, and the issuer is one that no channel collects from", plan(Result.MATCH)),
  DECIDES_LATER(
      "20",
      "UNDECIDED, and MATCH when asked again two seconds later",
      new Plan(Result.UNDECIDED, Result.MATCH, List.of(), Manner.TRUTHFUL, true)),
  NEVER_DECIDES("21", "UNDECIDED for ever", plan(Result.UNDECIDED)),
  SILENT("30", "never answers; MATCH when asked", answers(Manner.SILENT, true)),
  SILENT_IDLE(
      "31",
      "never answers; has checked nothing (VERIFICATION_NOT_FOUND when asked)",
      answers(Manner.SILENT, false)),
  GARBLED(
      "40",
      "answers 200 with a body that is cut off; MATCH when asked",
      answers(Manner.CUT_OFF, true)),
  FAULTY("41", "answers 500; MATCH when asked", answers(Manner.FAULTY, true)),
  UNAVAILABLE("42", "answers 503; has checked nothing", answers(Manner.UNAVAILABLE, false)),
  OTHER_NUMBER(
      "43",
      "answers MATCH under another request number; MISMATCH: NAME when asked",
      differs(Factor.NAME));

  private static final String BEGINNING = "629900";

  /** What happens: the first result, the one that stays, and whether the check is made at all. */
  record Plan(Result first, Result stays, List<Factor> differing, Manner manner, boolean checks) {}

  private final String digits;
  private final String outcome;
  private final Plan plan;

  IssuerHabit(String digits, String outcome, Plan plan) {
    this.digits = digits;
    this.outcome = outcome;
    this.plan = plan;
  }

  private static Plan plan(Result result) {
    return new Plan(result, result, List.of(), Manner.TRUTHFUL, true);
  }

  private static Plan differs(Factor... factors) {
    return new Plan(Result.MISMATCH, Result.MISMATCH, List.of(factors), Manner.TRUTHFUL, true);
  }

  private static Plan answers(Manner manner, boolean checks) {
    return new Plan(Result.MATCH, Result.MATCH, List.of(), manner, checks);
  }

  static IssuerHabit of(String cardNo) {
    return Arrays.stream(values())
        .filter(habit -> habit != ORDINARY && cardNo.startsWith(BEGINNING + habit.digits))
        .findFirst()
        .orElse(ORDINARY);
  }

  static List<MagicValue> magicValues() {
    return Arrays.stream(values())
        .filter(habit -> habit != ORDINARY)
        .map(IssuerHabit::told)
        .toList();
  }

  private MagicValue told() {
    String eight = BEGINNING + digits;
    return new MagicValue("issuer", eight, outcome, MagicValue.cardBeginningWith(eight));
  }

  Plan plan() {
    return plan;
  }
}
