package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.core.Books.Account;
import bank.depository.sandbox.simulator.core.Books.AccountKind;
import bank.depository.sandbox.simulator.core.Instruction.Leg;
import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Call;
import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Html;
import bank.depository.sandbox.simulator.wire.Json;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Route;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The bank core's side of {@code api-spec/core-statement.yaml}. */
public final class Core {

  private static final int SHOWN_ACCOUNTS = 200;

  private final Store store;
  private final Clock clock;
  private final Transfers transfers;

  /**
   * A core that keeps its books in the store.
   *
   * @param delay what "later" means
   * @param cutOff how long a number not seen may still arrive
   */
  public Core(Store store, Clock clock, Duration delay, Duration cutOff) {
    this.store = store;
    this.clock = clock;
    this.transfers = new Transfers(cutOff, delay);
  }

  /** The wire's operations. */
  public List<Route> routes() {
    return List.of(
        Route.keyed("POST", "/core/accounts", this::openAccount),
        Route.keyed("GET", "/core/accounts/{account_no}", this::findAccount),
        Route.keyed("POST", "/core/transfers", this::transfer),
        Route.keyed("GET", "/core/transfers/{transfer_no}", this::findTransfer),
        Route.keyed("POST", "/core/internal-transfers", this::transferFromOutside),
        Route.keyed("GET", "/core/statements/{account_no}/{business_day}", this::readStatement),
        Route.keyed("POST", "/core/sandbox/tampering", this::tamper));
  }

  /** The documented values. */
  public static List<MagicValue> magicValues() {
    return CoreHabit.magicValues();
  }

  /** Lets happen what is due. */
  public void advance() {
    store.write(
        tx -> {
          transfers.advance(tx, clock.instant());
          return true;
        });
  }

  private record AccountRequest(String ownerNo, AccountKind kind, String name) {
    AccountRequest {
      Check.number("owner_no", ownerNo);
      Check.text("owner_no", ownerNo, 32);
      Check.present("kind", kind);
      Check.text("name", name, 200);
    }
  }

  private Answer openAccount(Call call) {
    AccountRequest request = call.read(AccountRequest.class);
    return Answer.json(
        store.write(tx -> Books.open(tx, request.ownerNo(), request.kind(), request.name())));
  }

  private Answer findAccount(Call call) {
    return Answer.json(store.write(tx -> Books.account(tx, call.parameter("account_no"))));
  }

  /** What the depository moves money for, and from which kind of account. */
  private enum Purpose {
    FEE_SWEEP(AccountKind.SUMMARY),
    MARKETING(AccountKind.OWN_FUND),
    INTEREST_SUBSIDY(AccountKind.OWN_FUND);

    private final AccountKind debit;

    Purpose(AccountKind debit) {
      this.debit = debit;
    }
  }

  private record TransferRequest(
      String transferNo,
      Purpose purpose,
      String debitAccountNo,
      String creditAccountNo,
      long amountFen,
      String businessDay) {
    TransferRequest {
      Check.number("transfer_no", transferNo);
      Check.present("purpose", purpose);
      Check.account("debit_account_no", debitAccountNo);
      Check.account("credit_account_no", creditAccountNo);
      Check.amount("amount_fen", amountFen);
      Check.day("business_day", businessDay);
    }

    Instruction instruction() {
      return new Instruction(
          transferNo,
          amountFen,
          businessDay,
          true,
          List.of(
              new Leg(debitAccountNo, -amountFen, creditAccountNo),
              new Leg(creditAccountNo, amountFen, debitAccountNo)));
    }
  }

  private Answer transfer(Call call) {
    TransferRequest request = call.read(TransferRequest.class);
    CoreHabit habit = CoreHabit.of(request.amountFen());
    return take(request.instruction(), Json.digest(request), habit, tx -> mayMove(tx, request));
  }

  private static void mayMove(Tx tx, TransferRequest request) {
    Account debit = Books.account(tx, request.debitAccountNo());
    Account credit = Books.account(tx, request.creditAccountNo());
    if (!debit.ownerNo().equals(credit.ownerNo())
        || debit.kind() != request.purpose().debit
        || credit.kind() == debit.kind()) {
      throw WireRefusal.conflict(
          "TRANSFER_NOT_ALLOWED", request.purpose() + " does not go between these accounts");
    }
  }

  private enum Direction {
    CREDIT,
    DEBIT
  }

  private record InternalTransferRequest(
      String transferNo,
      String accountNo,
      Direction direction,
      long amountFen,
      String counterpart,
      String businessDay) {
    InternalTransferRequest {
      Check.number("transfer_no", transferNo);
      Check.account("account_no", accountNo);
      Check.present("direction", direction);
      Check.amount("amount_fen", amountFen);
      Check.text("counterpart", counterpart, 200);
      Check.day("business_day", businessDay);
    }

    Instruction instruction() {
      long signed = direction == Direction.CREDIT ? amountFen : -amountFen;
      return new Instruction(
          transferNo,
          amountFen,
          businessDay,
          false,
          List.of(new Leg(accountNo, signed, counterpart)));
    }
  }

  private Answer transferFromOutside(Call call) {
    InternalTransferRequest request = call.read(InternalTransferRequest.class);
    return take(request.instruction(), Json.digest(request), CoreHabit.ORDINARY, tx -> {});
  }

  /** What must hold before a new transfer is taken. */
  @FunctionalInterface
  private interface Condition {
    void check(Tx tx);
  }

  private Answer take(
      Instruction instruction, String content, CoreHabit habit, Condition condition) {
    Instant now = clock.instant();
    record Outcome(Transfer transfer, boolean isNew) {}
    Outcome outcome =
        store.write(
            tx -> {
              Optional<Transfer> known =
                  transfers.known(tx, instruction.transferNo(), content, now);
              if (known.isPresent()) {
                return new Outcome(known.get(), false);
              }
              condition.check(tx);
              Transfer told =
                  habit.taken()
                      ? transfers.take(tx, instruction, content, habit, now)
                      : Transfer.unseen(instruction.transferNo(), now, now);
              return new Outcome(told, true);
            });
    return outcome.isNew()
        ? habit.manner().answer(outcome.transfer())
        : Answer.json(outcome.transfer());
  }

  private Answer findTransfer(Call call) {
    String transferNo = call.parameter("transfer_no");
    Check.number("transfer_no", transferNo);
    return Answer.json(store.write(tx -> transfers.truth(tx, transferNo, clock.instant())));
  }

  private Answer readStatement(Call call) {
    LocalDate day = Check.day("business_day", call.parameter("business_day"));
    return Answer.json(store.write(tx -> Statements.read(tx, call.parameter("account_no"), day)));
  }

  private Answer tamper(Call call) {
    Tampering tampering = call.read(Tampering.class);
    store.write(
        tx -> {
          Statements.tamper(tx, tampering);
          return true;
        });
    return Answer.json(tampering);
  }

  /** The accounts and their balances, as a table for people. */
  public String accounts() {
    List<List<String>> rows =
        store.write(tx -> Books.all(tx, SHOWN_ACCOUNTS)).stream()
            .map(
                account ->
                    List.of(
                        Html.text(account.accountNo()),
                        Html.text(account.ownerNo()),
                        account.kind().name(),
                        Html.text(account.name()),
                        Html.yuan(account.balanceFen())))
            .toList();
    return Html.table(
        "core",
        "银行核心账户 · Core accounts",
        List.of("账号 Account", "平台 Owner", "种类 Kind", "户名 Name", "余额 Balance CNY"),
        rows);
  }
}
