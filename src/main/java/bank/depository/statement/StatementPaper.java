package bank.depository.statement;

import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.document.Paper;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.ledger.JournalEntry;
import bank.depository.shared.ShanghaiTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A statement as a document. */
final class StatementPaper {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);
  private static final Text TITLE = Text.of("存管子账户对账单", "Statement of a depository sub-account");

  private StatementPaper() {}

  /** A line as it is printed. */
  public record Line(
      long no, String at, String effect, String kind, String amount, String balance, String held) {}

  /** What is printed. */
  public record View(
      String title,
      String lang,
      String number,
      String holder,
      String from,
      String to,
      String at,
      List<Line> lines) {}

  static Paper of(Statement statement, Language language) {
    String body = StatementTemplates.paper(view(statement, language)).render();
    return new Paper(TITLE.in(language), language.tag(), body);
  }

  private static View view(Statement statement, Language language) {
    return new View(
        TITLE.in(language),
        language.tag(),
        statement.number(),
        statement.holder(),
        statement.period().from().toString(),
        statement.period().to().toString(),
        TIME.format(statement.at()),
        statement.movements().stream().map(movement -> line(movement, language)).toList());
  }

  private static Line line(SubAccountMovement movement, Language language) {
    JournalEntry entry = movement.entry();
    return new Line(
        entry.seq(),
        TIME.format(entry.at()),
        MovementWords.effect(entry.effect()).in(language),
        MovementWords.kind(movement).in(language),
        entry.amount().inYuan(),
        entry.balanceAfter().inYuan(),
        entry.heldAfter().inYuan());
  }
}
