package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.core.Instruction.Leg;
import bank.depository.sandbox.simulator.store.Row;
import bank.depository.sandbox.simulator.store.SimulatedDay;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts and the lines on them. */
final class Books {

  private static final long FIRST_ACCOUNT_NO = 860_000_000_000_000_010L;

  private Books() {}

  /** An account as the wire tells it; members as in the wire contract. */
  record Account(String accountNo, String ownerNo, AccountKind kind, String name, long balanceFen) {
    static Account of(Row row) {
      return new Account(
          row.text("account_no"),
          row.text("owner_no"),
          AccountKind.valueOf(row.text("kind")),
          row.text("name"),
          row.number("balance_fen"));
    }
  }

  /** What an account is for. */
  enum AccountKind {
    SUMMARY,
    OWN_FUND
  }

  /** The owner's account of that kind, opened if it is not there yet. */
  static Account open(Tx tx, String ownerNo, AccountKind kind, String name) {
    Optional<Account> there =
        tx.first(
            "SELECT * FROM core_account WHERE owner_no = ? AND kind = ?",
            Account::of,
            ownerNo,
            kind);
    if (there.isPresent()) {
      if (!there.get().name().equals(name)) {
        throw WireRefusal.conflict("ACCOUNT_CONFLICT", "the account has another name");
      }
      return there.get();
    }
    long next =
        tx.first("SELECT count(*) AS n FROM core_account", row -> row.number("n")).orElse(0L);
    String accountNo = Long.toString(FIRST_ACCOUNT_NO + next);
    tx.update(
        "INSERT INTO core_account (account_no, owner_no, kind, name) VALUES (?, ?, ?, ?)",
        accountNo,
        ownerNo,
        kind,
        name);
    return account(tx, accountNo);
  }

  /** An account that must be there. */
  static Account account(Tx tx, String accountNo) {
    return tx.first("SELECT * FROM core_account WHERE account_no = ?", Account::of, accountNo)
        .orElseThrow(() -> WireRefusal.notFound("ACCOUNT_NOT_FOUND", "no such account"));
  }

  /** All accounts, for the start page. */
  static List<Account> all(Tx tx, int limit) {
    return tx.list("SELECT * FROM core_account ORDER BY seq LIMIT ?", Account::of, limit);
  }

  /** Whether every debit is covered, where that is asked. */
  static boolean covers(Tx tx, Instruction instruction) {
    return !instruction.refusable()
        || instruction.legs().stream()
            .allMatch(leg -> account(tx, leg.accountNo()).balanceFen() + leg.signedFen() >= 0);
  }

  /** Books all legs on one day, never before the last line of either account. */
  static LocalDate book(Tx tx, Instruction instruction, Instant now) {
    LocalDate day = SimulatedDay.dayFor(tx, LocalDate.parse(instruction.businessDay()));
    for (Leg leg : instruction.legs()) {
      LocalDate last = lastDay(tx, leg.accountNo());
      day = last != null && last.isAfter(day) ? last : day;
    }
    for (Leg leg : instruction.legs()) {
      book(tx, instruction.transferNo(), leg, day, now);
    }
    return day;
  }

  private static void book(Tx tx, String reference, Leg leg, LocalDate day, Instant now) {
    tx.update(
        "UPDATE core_account SET balance_fen = balance_fen + ?, last_day = ? WHERE account_no = ?",
        leg.signedFen(),
        day,
        leg.accountNo());
    tx.update(
        "INSERT INTO core_line (account_no, seq, business_day, reference, signed_fen,"
            + " balance_after_fen, counterpart, booked_at) SELECT a.account_no,"
            + " (SELECT coalesce(max(seq), 0) + 1 FROM core_line l WHERE l.account_no = a.account_no),"
            + " ?, ?, ?, a.balance_fen, ?, ? FROM core_account a WHERE a.account_no = ?",
        day,
        reference,
        leg.signedFen(),
        leg.counterpart(),
        now,
        leg.accountNo());
  }

  /** The last day with a line, or null. */
  static @Nullable LocalDate lastDay(Tx tx, String accountNo) {
    return tx.first(
            "SELECT last_day AS day FROM core_account WHERE account_no = ?", Row::day, accountNo)
        .flatMap(day -> day)
        .orElse(null);
  }
}
