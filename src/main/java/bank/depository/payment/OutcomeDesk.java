package bank.depository.payment;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.SubAccount;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LedgerQueries;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What both directions need to book an outcome and to tell it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutcomeDesk {

  private final CustomerAccounts accounts;
  private final Ledger ledger;
  private final LedgerQueries queries;
  private final PlatformEvents events;
  private final OrderJson json;
  private final Clock clock;

  OutcomeDesk(
      CustomerAccounts accounts,
      Ledger ledger,
      LedgerQueries queries,
      PlatformEvents events,
      OrderJson json,
      Clock clock) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.queries = queries;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /** The customer's account in the books, where it is open. */
  Optional<AccountId> customer(Order order) {
    return accounts
        .open(order.platform(), order.customerNo().orElseThrow())
        .map(SubAccount::account);
  }

  /** A movement of the platform's own accounts or to one of its customers. */
  Movement move(Order order, TransferKind kind, AccountId customer, Money amount) {
    return new Movement.Transfer(
        kind, side(order, kind.debit(), customer), side(order, kind.credit(), customer), amount);
  }

  /** A movement between two of the platform's own accounts. */
  Movement move(Order order, TransferKind kind, Money amount) {
    return new Movement.Transfer(
        kind,
        ledger.account(order.platform(), kind.debit()),
        ledger.account(order.platform(), kind.credit()),
        amount);
  }

  private AccountId side(Order order, AccountKind kind, AccountId customer) {
    return kind == AccountKind.SUB_ACCOUNT ? customer : ledger.account(order.platform(), kind);
  }

  /** Posts them on the channel's word. */
  Posted post(Order order, InstructionKind kind, List<Movement> movements) {
    LegalBasis basis =
        new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "channel:" + order.id());
    return ledger.post(
        new Instruction(order.platform(), kind, order.id(), basis, Optional.empty(), movements));
  }

  /** What was taken from a customer, and what the bank had to advance. */
  record Taken(Money fromCustomer, Money advanced) {}

  /**
   * Takes what left through the channel a second time: up to {@code most} from the customer, as far
   * as it is there, the rest from the bank.
   */
  Taken take(
      Order order, InstructionKind instruction, TransferKind kind, Money amount, Money most) {
    Optional<AccountId> customer = customer(order);
    Money available =
        customer
            .map(account -> queries.balance(order.platform(), account).available())
            .orElse(Money.ZERO);
    Money fromCustomer = least(least(available, most), amount);
    Money advanced = amount.minus(fromCustomer);
    List<Movement> movements = new ArrayList<>();
    if (!fromCustomer.isZero()) {
      movements.add(move(order, kind, customer.orElseThrow(), fromCustomer));
    }
    if (!advanced.isZero()) {
      movements.add(move(order, TransferKind.ADVANCE_GIVEN, advanced));
    }
    post(order, instruction, movements);
    return new Taken(fromCustomer, advanced);
  }

  /** The smaller one. */
  static Money least(Money one, Money other) {
    return one.exceeds(other) ? other : one;
  }

  /** The order is done. */
  void succeed(Order order, LocalDate day, PaymentResult result) {
    order.succeed(day, json.write(result), clock.instant());
    events.orderEnded(order);
  }

  /** The order is not done. */
  void fail(Order order, ErrorCode code, String detail, PaymentResult result) {
    order.fail(code, detail, clock.instant());
    order.tell(json.write(result), clock.instant());
    events.orderEnded(order);
  }

  /** Something happened to the money of an order that had ended. */
  void tell(Order order, EventType event, PaymentResult result) {
    order.tell(json.write(result), clock.instant());
    events.ofOrder(event, order);
  }
}
