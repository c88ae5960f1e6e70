package bank.depository.payment;

import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.identification.FirstPaymentProof;
import bank.depository.identity.FirstPayment;
import bank.depository.identity.FirstPayments;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Books a bank transfer that came in, once: into suspense, so that books and core agree whatever
 * becomes of it; on to the customer whose account it proves; or it is to go back (IDV-04).
 */
@ApplicationScoped
class RecordIncomingTransfer {

  private final IncomingTransfers transfers;
  private final ChannelOrders channelOrders;
  private final FirstPayments payments;
  private final FirstPaymentProof proof;
  private final CreditHeldTransfers credit;
  private final CustomerAccounts accounts;
  private final OrderBook book;
  private final Ledger ledger;
  private final PayerVault vault;
  private final PlatformScope scope;
  private final Clock clock;

  RecordIncomingTransfer(
      IncomingTransfers transfers,
      ChannelOrders channelOrders,
      FirstPayments payments,
      FirstPaymentProof proof,
      CreditHeldTransfers credit,
      CustomerAccounts accounts,
      OrderBook book,
      Ledger ledger,
      PayerVault vault,
      PlatformScope scope,
      Clock clock) {
    this.transfers = transfers;
    this.channelOrders = channelOrders;
    this.payments = payments;
    this.proof = proof;
    this.credit = credit;
    this.accounts = accounts;
    this.book = book;
    this.ledger = ledger;
    this.vault = vault;
    this.scope = scope;
    this.clock = clock;
  }

  /** What the bank's own order says. */
  record Command(String incomingNo, long amountFen) {}

  /** Books it, unless it is known. */
  @Transactional
  public void handle(PlatformId platform, PaymentChannel.Incoming told) {
    scope.enter(platform);
    Instant now = clock.instant();
    transfers.lockAsk(platform, now); // one after the other
    if (transfers.orders(platform, Set.of(told.incomingNo())).isEmpty()) {
      keep(platform, told, now);
    }
  }

  private void keep(PlatformId platform, PaymentChannel.Incoming told, Instant now) {
    FirstPayments.Arrived arrived =
        new FirstPayments.Arrived(
            told.payerName(), told.payerAccountNo(), told.amount(), told.remark());
    Optional<FirstPayment> waiting = payments.find(platform, arrived);
    Optional<ReturnReason> reason =
        waiting
            .map(payment -> proof.came(payment, arrived).map(ReturnReason::of))
            .orElse(Optional.of(ReturnReason.NOBODY_WAITS));
    Order order = book(platform, told, now);
    IncomingTransfer.SealedPayer payer = vault.seal(platform, told);
    if (reason.isPresent()) {
      transfers.add(new IncomingTransfer(platform, order.id(), told, payer, reason.get(), now));
      return;
    }
    FirstPayment proven = waiting.orElseThrow();
    transfers.add(IncomingTransfer.heldFor(proven.order(), platform, order.id(), told, payer, now));
    accounts
        .open(platform, proven.customerNo())
        .ifPresent(account -> credit.toCustomer(proven.order(), account));
  }

  private Order book(PlatformId platform, PaymentChannel.Incoming told, Instant now) {
    Order order =
        book.ofBank(
            platform,
            OrderType.INCOMING_TRANSFER,
            new Command(told.incomingNo(), told.amount().fen()));
    order.about(null, null, told.amount());
    Posted posted = ledger.post(arrival(platform, order, told));
    order.succeed(posted.businessDay(), null, now);
    channelOrders.add(ChannelOrder.arrived(order, told, posted.businessDay(), now));
    return order;
  }

  private Instruction arrival(PlatformId platform, Order order, PaymentChannel.Incoming told) {
    return new Instruction(
        platform,
        InstructionKind.INCOMING_TRANSFER,
        order.id(),
        new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "incoming:" + told.incomingNo()),
        Optional.empty(),
        List.of(
            new Movement.Transfer(
                TransferKind.INCOMING_TRANSFER,
                ledger.account(platform, AccountKind.DEPOSITS_IN_TRANSIT),
                ledger.account(platform, AccountKind.SUSPENSE),
                told.amount())));
  }
}
