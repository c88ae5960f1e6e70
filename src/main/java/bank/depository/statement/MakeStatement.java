package bank.depository.statement;

import bank.depository.account.MovementQueries;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccountQueries;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.document.PrintDocument;
import bank.depository.hostedpage.Language;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes statements (ACC-08). Never inside of a transaction: each page is read in its own. */
@ApplicationScoped
public class MakeStatement {

  /** The most movements of a statement as CSV. */
  public static final int MOST_CSV_LINES = 20_000;

  /** The most movements of a statement as PDF: some sixty pages. */
  public static final int MOST_PDF_LINES = 2_000;

  private static final int PAGE = 1_000;

  private final SubAccountQueries accounts;
  private final MovementQueries movements;
  private final PrintDocument press;
  private final Clock clock;

  MakeStatement(
      SubAccountQueries accounts, MovementQueries movements, PrintDocument press, Clock clock) {
    this.accounts = accounts;
    this.movements = movements;
    this.press = press;
    this.clock = clock;
  }

  /** Whose statement, and of when. */
  public record Command(
      PlatformId platform, String customerNo, StatementPeriod period, Language language) {}

  /**
   * As CSV in UTF-8, with a byte order mark, without which spreadsheets read Chinese wrongly.
   * Refuses NOT_FOUND, STATEMENT_TOO_LONG.
   */
  public byte[] csv(Command command) {
    return StatementCsv.of(statement(command, MOST_CSV_LINES), command.language());
  }

  /** As a sealed PDF. Refuses NOT_FOUND, STATEMENT_TOO_LONG, TEMPORARILY_UNAVAILABLE. */
  public byte[] pdf(Command command) {
    return press.print(StatementPaper.of(statement(command, MOST_PDF_LINES), command.language()));
  }

  private Statement statement(Command command, int most) {
    SubAccountSheet sheet = accounts.handle(command.platform(), command.customerNo());
    return new Statement(
        sheet.account().number().grouped(),
        sheet.customer().nameMask(),
        command.period(),
        lines(command, most),
        clock.instant());
  }

  private List<SubAccountMovement> lines(Command command, int most) {
    List<SubAccountMovement> all = new ArrayList<>();
    Optional<Long> after = Optional.empty();
    boolean more = true;
    while (more) {
      List<SubAccountMovement> page =
          movements.handle(
              command.platform(),
              new MovementQueries.Question(
                  command.customerNo(), after, command.period().days(), PAGE));
      all.addAll(page);
      if (all.size() > most) {
        throw new Refusal(ErrorCode.STATEMENT_TOO_LONG, "more than " + most + " movements");
      }
      more = page.size() == PAGE;
      after = more ? Optional.of(page.get(PAGE - 1).entry().seq()) : after;
    }
    return all;
  }
}
