package bank.depository.payment;

import bank.depository.hostedpage.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A confirmed deposit or withdrawal: first what is to happen is committed, then the channel is
 * called, then its answer is booked. Cut off anywhere, {@link AskChannelJob} goes on.
 */
@ApplicationScoped
public class MakePayment {

  private final ConfirmDeposit confirmDeposit;
  private final ConfirmWithdrawal confirmWithdrawal;
  private final SendToChannel channel;

  MakePayment(
      ConfirmDeposit confirmDeposit, ConfirmWithdrawal confirmWithdrawal, SendToChannel channel) {
    this.confirmDeposit = confirmDeposit;
    this.confirmWithdrawal = confirmWithdrawal;
    this.channel = channel;
  }

  /** Makes a deposit. Outside of any transaction. */
  public void deposit(Confirmation confirmation) {
    channel.send(confirmDeposit.handle(confirmation));
  }

  /** Makes a withdrawal. Outside of any transaction. */
  public void withdraw(Confirmation confirmation) {
    channel.send(confirmWithdrawal.handle(confirmation));
  }
}
