package bank.depository.payment;

import java.util.LinkedHashMap;
import java.util.Map;

/** The documented values of the channel and what each comes to, written by hand. */
final class ChannelValues {

  /**
   * What a value comes to.
   *
   * @param order the order's state, and why it failed
   * @param channel what is certain at the channel
   * @param movements in the books; {@code A} is the amount
   * @param events in their order
   * @param settled movements that the settlement adds
   * @param breaks that the settlement leaves
   */
  record Row(
      String order,
      String channel,
      String movements,
      String events,
      String settled,
      String breaks) {}

  private static final String OK = "order.succeeded";
  private static final String NO = "order.failed";

  static final Row IN_PAID =
      new Row("SUCCEEDED", "PAID", "DEPOSIT A", OK, "DEPOSIT_SETTLEMENT A", "");
  private static final Row IN_REFUSED =
      new Row("FAILED CHANNEL_REFUSED", "REFUSED", "", NO, "", "");
  private static final Row IN_UNSEEN =
      new Row("FAILED CHANNEL_NEVER_SAW", "NEVER_ARRIVED", "", NO, "", "");

  private static final Row OUT_PAID =
      new Row("SUCCEEDED", "PAID", "WITHDRAWAL A", OK, "WITHDRAWAL_PAID A", "");
  static final Row OUT_REFUSED =
      new Row("FAILED CHANNEL_REFUSED", "REFUSED", "WITHDRAWAL A, WITHDRAWAL_RETURN A", NO, "", "");
  private static final Row OUT_UNSEEN =
      new Row(
          "FAILED CHANNEL_NEVER_SAW",
          "NEVER_ARRIVED",
          "WITHDRAWAL A, WITHDRAWAL_RETURN A",
          NO,
          "",
          "");

  static final Map<String, Row> DEPOSITS = deposits();
  static final Map<String, Row> WITHDRAWALS = withdrawals();

  private static Map<String, Row> deposits() {
    Map<String, Row> rows = new LinkedHashMap<>();
    all(rows, IN_REFUSED, "01", "02", "03", "04", "11", "21");
    all(rows, IN_PAID, "10", "13", "20", "23", "30", "40", "41", "43", "44", "51", "55", "60");
    all(rows, IN_UNSEEN, "22", "42");
    rows.put(
        "31",
        new Row(
            "FAILED CHANNEL_REFUSED",
            "PAID",
            "DEPOSIT_TO_SUSPENSE A",
            NO + ", deposit.paid-after-refusal",
            "DEPOSIT_SETTLEMENT A",
            ""));
    rows.put(
        "32",
        new Row(
            "SUCCEEDED",
            "RETURNED",
            "DEPOSIT A, DEPOSIT_TAKEN_BACK A",
            OK + ", deposit.taken-back",
            "DEPOSIT_SETTLEMENT A, DEPOSIT_TAKEN_BACK_SETTLEMENT A",
            ""));
    rows.put(
        "50",
        new Row(
            "FAILED DEPOSIT_IN_SUSPENSE",
            "PAID",
            "DEPOSIT_TO_SUSPENSE A-1",
            NO,
            "DEPOSIT_SETTLEMENT A-1",
            ""));
    rows.put(
        "52",
        new Row(
            "SUCCEEDED",
            "PAID",
            "DEPOSIT A",
            OK,
            "DEPOSIT_SETTLEMENT A-1",
            "AMOUNT_DIFFERS COLLECTION A A-1"));
    rows.put(
        "53", new Row("SUCCEEDED", "PAID", "DEPOSIT A", OK, "", "LINE_MISSING COLLECTION A 0"));
    rows.put(
        "54",
        new Row(
            "SUCCEEDED",
            "PAID",
            "DEPOSIT A",
            OK,
            "DEPOSIT_SETTLEMENT A",
            "LINE_TWICE COLLECTION A A"));
    return rows;
  }

  private static Map<String, Row> withdrawals() {
    Map<String, Row> rows = new LinkedHashMap<>();
    all(rows, OUT_REFUSED, "01", "02", "03", "04", "11", "21");
    all(rows, OUT_PAID, "10", "13", "20", "23", "30", "40", "41", "43", "44", "51", "55", "60");
    all(rows, OUT_UNSEEN, "22", "42");
    rows.put(
        "31",
        new Row(
            "FAILED CHANNEL_REFUSED",
            "PAID",
            "WITHDRAWAL A, WITHDRAWAL_RETURN A, WITHDRAWAL A",
            NO + ", withdrawal.paid-after-refusal",
            "WITHDRAWAL_PAID A",
            ""));
    rows.put(
        "32",
        new Row(
            "SUCCEEDED",
            "RETURNED",
            "WITHDRAWAL A, WITHDRAWAL_PAID_BACK A",
            OK + ", withdrawal.returned",
            "WITHDRAWAL_PAID_BACK_SETTLEMENT A, WITHDRAWAL_PAID A",
            ""));
    rows.put(
        "50",
        new Row(
            "SUCCEEDED",
            "PAID",
            "WITHDRAWAL A, WITHDRAWAL_RETURN 1",
            OK,
            "WITHDRAWAL_PAID A-1",
            ""));
    rows.put(
        "52",
        new Row(
            "SUCCEEDED",
            "PAID",
            "WITHDRAWAL A",
            OK,
            "WITHDRAWAL_PAID A-1",
            "AMOUNT_DIFFERS PAYOUT A A-1"));
    rows.put("53", new Row("SUCCEEDED", "PAID", "WITHDRAWAL A", OK, "", "LINE_MISSING PAYOUT A 0"));
    rows.put(
        "54",
        new Row(
            "SUCCEEDED", "PAID", "WITHDRAWAL A", OK, "WITHDRAWAL_PAID A", "LINE_TWICE PAYOUT A A"));
    return rows;
  }

  private static void all(Map<String, Row> rows, Row row, String... values) {
    for (String value : values) {
      rows.put(value, row);
    }
  }

  private ChannelValues() {}
}
