package bank.depository.statement;

import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.ledger.JournalEntry;
import bank.depository.shared.ShanghaiTime;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
 * apostrophe; amounts are in yuan and never negative, because the direction has its own column.
 */
final class StatementCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);
  private static final List<Text> TITLES =
      List.of(
          Text.of("序号", "No."),
          Text.of("会计日", "Business day"),
          Text.of("时间", "Time"),
          Text.of("方向", "Direction"),
          Text.of("摘要", "What"),
          Text.of("金额（元）", "Amount (yuan)"),
          Text.of("余额（元）", "Balance (yuan)"),
          Text.of("冻结（元）", "Held (yuan)"),
          Text.of("标的编号", "Project"),
          Text.of("指令编号", "Request number"));

  private StatementCsv() {}

  static byte[] of(Statement statement, Language language) {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    append(csv, TITLES.stream().map(title -> title.in(language)).toList());
    statement.movements().forEach(movement -> append(csv, cells(movement, language)));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(SubAccountMovement movement, Language language) {
    JournalEntry entry = movement.entry();
    return List.of(
        Long.toString(entry.seq()),
        entry.businessDay().toString(),
        TIME.format(entry.at()),
        MovementWords.effect(entry.effect()).in(language),
        MovementWords.kind(movement).in(language),
        plain(entry.amount().inYuan()),
        plain(entry.balanceAfter().inYuan()),
        plain(entry.heldAfter().inYuan()),
        entry.projectNo().orElse(""),
        movement.order().map(order -> order.requestNo().value()).orElse(""));
  }

  /** Without the commas between thousands, which would be words to a spreadsheet. */
  private static String plain(String yuan) {
    return yuan.replace(",", "");
  }

  private static void append(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(StatementCsv::cell).collect(Collectors.joining(",")))
        .append(LINE_END);
  }

  /** A cell as it may stand in a file that a spreadsheet opens. */
  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
