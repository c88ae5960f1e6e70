package bank.depository.reconciliation;

import bank.depository.ledger.AccountKind;
import bank.depository.ledger.AccountSide;
import bank.depository.ledger.Book;
import bank.depository.ledger.ControlFigures;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.EventType;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The control reconciliation (总分核对, REC-04) of a sealed day: for the customers' book and the own
 * fund, what the accounts below add up to against what the bank's core says of the account above.
 * Every run keeps its figures.
 */
@ApplicationScoped
public class ReconcileControl {

  private final LedgerQueries ledger;
  private final Reconciliations store;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  ReconcileControl(
      LedgerQueries ledger,
      Reconciliations store,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.ledger = ledger;
    this.store = store;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Reconciles against those statements and keeps both. Refuses {@code BUSINESS_DAY_NOT_SEALED}.
   */
  @Transactional
  public List<ControlReconciliation> handle(
      PlatformId platform, LocalDate day, List<CoreStatements.Statement> statements) {
    scope.enter(platform);
    Instant now = clock.instant();
    ControlFigures figures = ledger.figures(platform, day).control();
    List<ControlReconciliation> runs =
        statements.stream().map(statement -> run(platform, figures, statement, now)).toList();
    statements.forEach(statement -> store.keep(platform, statement, now));
    runs.forEach(run -> store.keep(platform, run));
    events.record(
        platform,
        EventType.CONTROL_RECONCILIATION_RUN,
        Map.of(
            "business_day", day, "agrees", runs.stream().allMatch(ControlReconciliation::agrees)));
    return runs;
  }

  private ControlReconciliation run(
      PlatformId platform,
      ControlFigures figures,
      CoreStatements.Statement statement,
      Instant now) {
    boolean customers = statement.account() == CoreAccount.SUMMARY;
    AccountKind control = customers ? AccountKind.SUMMARY : AccountKind.OWN_FUND;
    long expected = customers ? figures.expectedSummaryFen() : figures.expectedOwnFundFen();
    return new ControlReconciliation(
        statement.day(),
        statement.account(),
        store.runs(platform, statement.day(), statement.account()) + 1,
        statement.adds(),
        terms(figures, control.book(), control),
        expected,
        figures.fen(control),
        statement.closingFen(),
        Math.subtractExact(statement.closingFen(), expected),
        now);
  }

  private static Map<String, Long> terms(ControlFigures figures, Book book, AccountKind control) {
    Map<String, Long> terms = new LinkedHashMap<>();
    for (AccountKind kind : AccountKind.values()) {
      if (kind.book() == book && kind != control) {
        long fen = figures.fen(kind);
        terms.put(kind.name(), kind.side() == AccountSide.CREDIT ? fen : -fen);
      }
    }
    return terms;
  }
}
