package bank.depository.payment;

import bank.depository.account.SubAccount;
import bank.depository.hostedpage.opening.OpeningFollower;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a customer paid in to prove an account is the customer's (IDV-04): a movement of its own
 * under the order that begins with the proof, at once or when the sub-account is opened. Where none
 * is opened the money goes back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CreditHeldTransfers implements OpeningFollower {

  private final IncomingTransfers transfers;
  private final Ledger ledger;
  private final Clock clock;

  CreditHeldTransfers(IncomingTransfers transfers, Ledger ledger, Clock clock) {
    this.transfers = transfers;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void opened(Order order, SubAccount account) {
    toCustomer(order.id(), account);
  }

  @Override
  public void notOpened(Order order) {
    transfers
        .lockHeldFor(order.platform(), order.id())
        .forEach(transfer -> transfer.notOpened(clock.instant()));
  }

  /** Credits what is held for that order. */
  void toCustomer(OrderId order, SubAccount account) {
    for (IncomingTransfer held : transfers.lockHeldFor(account.platform(), order)) {
      ledger.post(
          new Instruction(
              account.platform(),
              InstructionKind.FIRST_PAYMENT,
              order,
              new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "incoming:" + held.incomingNo()),
              Optional.empty(),
              List.of(
                  new Movement.Transfer(
                      TransferKind.FIRST_PAYMENT,
                      ledger.account(account.platform(), AccountKind.SUSPENSE),
                      account.account(),
                      held.amount()))));
      held.credited(clock.instant());
    }
  }
}
