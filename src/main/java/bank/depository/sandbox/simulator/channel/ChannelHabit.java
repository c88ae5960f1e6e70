package bank.depository.sandbox.simulator.channel;

import static bank.depository.sandbox.simulator.channel.OrderStatus.PAID;
import static bank.depository.sandbox.simulator.channel.OrderStatus.REFUSED;
import static bank.depository.sandbox.simulator.channel.OrderStatus.RETURNED;
import static bank.depository.sandbox.simulator.channel.Plan.notTaken;
import static bank.depository.sandbox.simulator.channel.Plan.paid;
import static bank.depository.sandbox.simulator.channel.Plan.processing;
import static bank.depository.sandbox.simulator.channel.Plan.refused;

import bank.depository.sandbox.simulator.channel.Plan.Notice;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Manner;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the channel treats an order, told by the card's first eight digits or by the amount. */
enum ChannelHabit {
  ORDINARY("", "PAID at once", paid()),
  NO_FUNDS("01", "REFUSED, INSUFFICIENT_FUNDS", refused("INSUFFICIENT_FUNDS")),
  OVER_LIMIT("02", "REFUSED, OVER_CARD_LIMIT", refused("OVER_CARD_LIMIT")),
  CLOSED_CARD("03", "REFUSED, CARD_CLOSED", refused("CARD_CLOSED")),
  OTHER_HOLDER("04", "REFUSED, HOLDER_DIFFERS", refused("HOLDER_DIFFERS")),
  LATER_PAID("10", "PROCESSING; later PAID, notified", processing().later(PAID, Notice.ONCE)),
  LATER_REFUSED(
      "11",
      "PROCESSING; later REFUSED (BANK_REFUSED), notified",
      processing().later(REFUSED, Notice.ONCE)),
  UNDECIDED(
      "12",
      "PROCESSING until `POST /channel/sandbox/outcomes` decides it; then notified",
      processing()),
  LATER_PAID_UNTOLD(
      "13", "PROCESSING; later PAID, not notified", processing().later(PAID, Notice.NONE)),
  SILENT_PAID("20", "never answers; PAID when asked, not notified", paid().answered(Manner.SILENT)),
  SILENT_REFUSED(
      "21",
      "never answers; REFUSED (BANK_REFUSED) when asked, not notified",
      refused("BANK_REFUSED").answered(Manner.SILENT)),
  SILENT_NOT_TAKEN(
      "22",
      "never answers; has not taken the order: NOT_SEEN, then NOT_FOUND",
      notTaken(Manner.SILENT)),
  SILENT_LATER_PAID(
      "23",
      "never answers; PROCESSING when asked; later PAID, notified",
      processing().later(PAID, Notice.ONCE).answered(Manner.SILENT)),
  YES_TWICE(
      "30", "PAID, and notified twice, under two notification ids", paid().notified(Notice.TWICE)),
  YES_AFTER_NO(
      "31",
      "REFUSED (BANK_REFUSED); later PAID after all, notified",
      refused("BANK_REFUSED").later(PAID, Notice.ONCE)),
  PAID_THEN_RETURNED("32", "PAID; later RETURNED, notified", paid().later(RETURNED, Notice.ONCE)),
  GARBLED(
      "40",
      "answers 200 with a body that is cut off; PAID when asked",
      paid().answered(Manner.CUT_OFF)),
  FAULTY("41", "answers 500; PAID when asked", paid().answered(Manner.FAULTY)),
  UNAVAILABLE(
      "42",
      "answers 503; has not taken the order: NOT_SEEN, then NOT_FOUND",
      notTaken(Manner.UNAVAILABLE)),
  ANSWERS_PAGE(
      "43", "answers 200 with an HTML page; PAID when asked", paid().answered(Manner.PAGE)),
  ANSWERS_OTHER_NUMBER("44", "answers with another order's number; PAID when asked", paid()),
  PAYS_LESS("50", "PAID, but one fen less than ordered; the same everywhere", paid().paidMore(-1)),
  NOTIFIES_MORE(
      "51",
      "PAID as ordered, but notified with one fen more",
      paid().notified(Notice.ONE_FEN_MORE)),
  SETTLES_LESS("52", "PAID as ordered, but settled with one fen less", paid().settled(-1, 1)),
  SETTLES_NOTHING("53", "PAID as ordered, but missing from the settlement", paid().settled(0, 0)),
  SETTLES_TWICE("54", "PAID as ordered, but twice in the settlement", paid().settled(0, 2)),
  ANSWERS_MORE("55", "the answer says PAID with one fen more; when asked, PAID as ordered", paid()),
  FORGED_NOTICE(
      "60",
      "PROCESSING; later PAID; notified with a signature by another key, then rightly",
      processing().later(PAID, Notice.FORGED_THEN_TRUE));

  private static final long MAGIC_AMOUNT_FEN = 444_400;

  private final String digits;
  private final String outcome;
  private final Plan plan;

  ChannelHabit(String digits, String outcome, Plan plan) {
    this.digits = digits;
    this.outcome = outcome;
    this.plan = plan;
  }

  static ChannelHabit of(OrderRequest request) {
    String beginning = beginning(request.kind());
    return special()
        .filter(habit -> request.holder().cardNo().startsWith(beginning + habit.digits))
        .findFirst()
        .or(() -> special().filter(habit -> request.amountFen() == habit.amountFen()).findFirst())
        .orElse(ORDINARY);
  }

  private static String beginning(OrderKind kind) {
    return kind == OrderKind.COLLECTION ? "629901" : "629902";
  }

  private static Stream<ChannelHabit> special() {
    return Arrays.stream(values()).filter(habit -> habit != ORDINARY);
  }

  private long amountFen() {
    return MAGIC_AMOUNT_FEN + Integer.parseInt(digits);
  }

  static List<MagicValue> magicValues() {
    return special().map(ChannelHabit::told).toList();
  }

  private MagicValue told() {
    String collecting = MagicValue.cardBeginningWith(beginning(OrderKind.COLLECTION) + digits);
    String paying = MagicValue.cardBeginningWith(beginning(OrderKind.PAYOUT) + digits);
    return new MagicValue(
        "channel", digits, outcome, collecting + " / " + paying + " / " + amountFen() + " fen");
  }

  Plan plan() {
    return plan;
  }
}
