package bank.depository.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** Platforms with books of their own, and the ledger as a use case would call it. */
@ApplicationScoped
public class LedgerWorld {

  /** The first day of every platform here. */
  static final LocalDate FIRST_DAY = LocalDate.of(2031, 3, 1);

  static final LegalBasis PASSWORD = new LegalBasis(LegalBasis.Kind.PASSWORD_CHECK, "check-1");
  static final LegalBasis CONTRACT =
      new LegalBasis(LegalBasis.Kind.PLATFORM_CONTRACT, "contract-1");
  static final LegalBasis CONFIRMED =
      new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "channel-1");

  private static final String ANY = "00000000-0000-7000-8000-000000000000";

  private static final AtomicInteger NEXT_PLATFORM = new AtomicInteger(700_000);

  private final Ledger ledger;
  private final LedgerQueries queries;
  private final Invariants invariants;
  private final PlatformScope scope;
  private final EntityManager entityManager;

  LedgerWorld(
      Ledger ledger,
      LedgerQueries queries,
      Invariants invariants,
      PlatformScope scope,
      EntityManager entityManager) {
    this.entityManager = entityManager;
    this.ledger = ledger;
    this.queries = queries;
    this.invariants = invariants;
    this.scope = scope;
  }

  PlatformId newPlatform() {
    PlatformId platform = new PlatformId(NEXT_PLATFORM.getAndIncrement());
    within(platform, () -> open(platform));
    return platform;
  }

  private boolean open(PlatformId platform) {
    ledger.openPlatformBooks(platform, FIRST_DAY);
    return true;
  }

  AccountId newAccount(PlatformId platform) {
    return within(platform, () -> ledger.openSubAccount(platform));
  }

  /** A sub-account that has deposited. */
  AccountId newAccount(PlatformId platform, long fen) {
    AccountId account = newAccount(platform);
    deposit(platform, account, fen);
    return account;
  }

  void close(PlatformId platform, AccountId account) {
    within(
        platform,
        () -> {
          ledger.closeSubAccount(platform, account);
          return true;
        });
  }

  Posted deposit(PlatformId platform, AccountId account, long fen) {
    return post(
        platform,
        InstructionKind.DEPOSIT,
        PASSWORD,
        transfer(
            TransferKind.DEPOSIT, of(platform, AccountKind.DEPOSITS_IN_TRANSIT), account, fen));
  }

  /** The same within the caller's transaction. */
  Posted join(PlatformId platform, AccountId account, long fen) {
    return ledger.post(
        new Instruction(
            platform,
            InstructionKind.DEPOSIT,
            OrderId.next(),
            PASSWORD,
            Optional.empty(),
            List.of(
                transfer(
                    TransferKind.DEPOSIT,
                    of(platform, AccountKind.DEPOSITS_IN_TRANSIT),
                    account,
                    fen))));
  }

  Posted settleDeposits(PlatformId platform, long fen) {
    return post(
        platform,
        InstructionKind.DEPOSIT_SETTLEMENT,
        CONFIRMED,
        transfer(
            TransferKind.DEPOSIT_SETTLEMENT,
            of(platform, AccountKind.SUMMARY),
            of(platform, AccountKind.DEPOSITS_IN_TRANSIT),
            fen));
  }

  Posted withdraw(PlatformId platform, AccountId account, long fen) {
    return post(
        platform,
        InstructionKind.WITHDRAWAL,
        PASSWORD,
        transfer(
            TransferKind.WITHDRAWAL, account, of(platform, AccountKind.PAYOUTS_IN_TRANSIT), fen));
  }

  HoldId bid(PlatformId platform, AccountId lender, long fen) {
    HoldId hold = HoldId.next();
    post(platform, InstructionKind.BID, PASSWORD, place(hold, lender, fen));
    return hold;
  }

  Posted repay(PlatformId platform, AccountId borrower, AccountId lender, long fen) {
    return post(
        platform,
        InstructionKind.REPAYMENT,
        PASSWORD,
        transfer(TransferKind.PRINCIPAL, borrower, lender, fen));
  }

  Posted post(PlatformId platform, InstructionKind kind, LegalBasis basis, Movement... movements) {
    return post(platform, kind, basis, Arrays.asList(movements));
  }

  Posted post(
      PlatformId platform, InstructionKind kind, LegalBasis basis, List<Movement> movements) {
    Optional<String> project = kind.isForProject() ? Optional.of("P1") : Optional.empty();
    Instruction instruction =
        new Instruction(platform, kind, OrderId.next(), basis, project, movements);
    return within(platform, () -> ledger.post(instruction));
  }

  Posted post(Instruction instruction) {
    return within(instruction.platform(), () -> ledger.post(instruction));
  }

  static Movement transfer(TransferKind kind, AccountId debit, AccountId credit, long fen) {
    return new Movement.Transfer(kind, debit, credit, Money.ofFen(fen));
  }

  static Movement place(HoldId hold, AccountId account, long fen) {
    return new Movement.PlaceHold(hold, HoldReason.BID, account, Money.ofFen(fen));
  }

  static Movement release(HoldId hold, AccountId account, long fen) {
    return new Movement.ReleaseHold(hold, account, Money.ofFen(fen));
  }

  static Movement capture(HoldId hold, AccountId debit, AccountId credit, long fen) {
    return new Movement.CaptureHold(
        hold, TransferKind.DISBURSEMENT, debit, credit, Money.ofFen(fen));
  }

  static AccountId of(PlatformId platform, AccountKind kind) {
    return AccountId.of(platform, kind);
  }

  Balance balance(PlatformId platform, AccountId account) {
    return within(platform, () -> queries.balance(platform, account));
  }

  long fen(PlatformId platform, AccountId account) {
    return balance(platform, account).balance().fen();
  }

  long fen(PlatformId platform, AccountKind kind) {
    return fen(platform, of(platform, kind));
  }

  List<JournalEntry> movements(PlatformId platform, AccountId account) {
    return within(
        platform, () -> queries.movements(platform, account, Optional.empty(), DayRange.ALL, 1000));
  }

  /** Every rule of the books, and both equations once more from their terms. */
  void assertSound(PlatformId platform) {
    List<Violation> violations = within(platform, () -> invariants.violations(platform));
    assertEquals(List.of(), violations);
    ControlFigures control = within(platform, () -> queries.controlFigures(platform));
    Assertions.assertTrue(control.agree(), control::toString);
  }

  /** Refused with that code, and nothing changed. */
  void assertRefused(PlatformId platform, ErrorCode code, Executable work) {
    String before = everything(platform);
    Refusal refusal = Assertions.assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code(), refusal::detail);
    assertEquals(before, everything(platform));
  }

  /** A digest of every row that the ledger has of the platform. */
  private String everything(PlatformId platform) {
    return within(platform, () -> digest(platform));
  }

  private String digest(PlatformId platform) {
    StringBuilder all = new StringBuilder();
    for (String table : List.of("transfer", "hold_entry", "hold", "business_day", "books")) {
      all.append(digestOf("ledger." + table, platform));
    }
    // Of hot accounts what they have, since a roller may count them on at any time.
    all.append(digestOf("ledger.current_balance", platform));
    all.append(
        digestOf("(select * from ledger.account where not ledger.is_hot(account_id))", platform));
    return all.toString();
  }

  private String digestOf(String rows, PlatformId platform) {
    return String.valueOf(
        entityManager
            .createNativeQuery(
                "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '-') from "
                    + rows
                    + " t where platform_id = "
                    + platform)
            .getSingleResult());
  }

  /** Does the work in a transaction of its own, in the platform's scope, as requests do. */
  <T> T within(PlatformId platform, Supplier<T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              scope.enter(platform);
              return work.get();
            });
  }

  /** What the database itself says to movements that Java would not let through. */
  Optional<ErrorCode> postUnchecked(
      PlatformId platform, InstructionKind kind, LegalBasis basis, Movement... movements) {
    boolean one =
        movements.length == 1
            && (movements[0] instanceof Movement.Transfer
                || movements[0] instanceof Movement.PlaceHold);
    StringBuilder columns = new StringBuilder();
    columns.append(column(one, "text", movements, m -> TransferRules.actionOf(m).name()));
    columns.append(column(one, "text", movements, TransferRules::whatOf));
    columns.append(
        column(one, "uuid", movements, m -> m instanceof Movement.Transfer ? null : ANY));
    columns.append(column(one, "bigint", movements, m -> String.valueOf(debit(m))));
    columns.append(column(one, "bigint", movements, LedgerWorld::credit));
    columns.append(column(one, "bigint", movements, m -> String.valueOf(m.amount().fen())));
    return refusedSql(
        platform,
        "select ledger.%s(%s, now(), '%s', gen_random_uuid(), '%s', 'x', %s%s)::text"
            .formatted(
                one ? "post_one" : "post",
                platform,
                kind,
                basis.kind(),
                kind.isForProject() ? "'P1'" : "null",
                columns));
  }

  private static String column(
      boolean one, String type, Movement[] movements, Function<Movement, @Nullable String> column) {
    String values =
        Arrays.stream(movements)
            .map(column)
            .map(value -> value == null ? "null" : "'" + value + "'")
            .collect(Collectors.joining(", "));
    return one ? ", " + values + "::" + type : ", array[" + values + "]::" + type + "[]";
  }

  private static AccountId debit(Movement movement) {
    if (movement instanceof Movement.Transfer m) {
      return m.debit();
    }
    if (movement instanceof Movement.CaptureHold m) {
      return m.debit();
    }
    return movement instanceof Movement.PlaceHold m
        ? m.account()
        : ((Movement.ReleaseHold) movement).account();
  }

  private static @Nullable String credit(Movement movement) {
    if (movement instanceof Movement.Transfer m) {
      return m.credit().toString();
    }
    return movement instanceof Movement.CaptureHold m ? m.credit().toString() : null;
  }

  /** The code with which the database refuses the statement. */
  Optional<ErrorCode> refusedSql(PlatformId platform, String sql) {
    try {
      sql(DatabaseRole.API, platform, sql);
      return Optional.empty();
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null && !(cause instanceof PSQLException)) {
        cause = cause.getCause();
      }
      if (cause instanceof PSQLException refused
          && "DP001".equals(refused.getSQLState())
          && refused.getServerErrorMessage() != null) {
        return Optional.ofNullable(refused.getServerErrorMessage().getMessage())
            .map(ErrorCode::valueOf);
      }
      throw e;
    }
  }

  /** Asks the database itself, in a role and in the platform's scope; gives the first value. */
  String sql(DatabaseRole role, PlatformId platform, String sql) {
    return role.call(() -> within(platform, () -> first(sql)));
  }

  /** The same in nobody's scope. */
  String sqlWithoutScope(DatabaseRole role, String sql) {
    return role.call(() -> QuarkusTransaction.requiringNew().call(() -> first(sql)));
  }

  private String first(String sql) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                if (!statement.execute(sql)) {
                  return "";
                }
                ResultSet rows = statement.getResultSet();
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
              }
            });
  }

  /** Does the work in a transaction of its own, as jobs do. */
  <T> T asJob(Supplier<T> work) {
    return DatabaseRole.JOBS.call(() -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
