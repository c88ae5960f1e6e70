package bank.depository.payment.page;

import bank.depository.account.BankCardBinding;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.payment.ChannelOrder;
import bank.depository.payment.MakePayment;
import bank.depository.payment.PaymentQueries;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a customer to confirm a withdrawal (提现). */
@ApplicationScoped
class WithdrawalPage implements PageOperation {

  private final CustomerAccounts customers;
  private final LedgerQueries ledger;
  private final MakePayment payments;
  private final PaymentQueries queries;

  WithdrawalPage(
      CustomerAccounts customers,
      LedgerQueries ledger,
      MakePayment payments,
      PaymentQueries queries) {
    this.customers = customers;
    this.ledger = ledger;
    this.payments = payments;
    this.queries = queries;
  }

  @Override
  public OrderType orderType() {
    return OrderType.WITHDRAWAL;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("确认提现", "Confirm withdrawal"),
        Text.of(
            "资金将从您的存管子账户转到您本人绑定的银行卡。",
            "The money goes from your sub-account to your own bound card."),
        Text.of("提现金额", "Amount to withdraw"),
        order.amount().orElseThrow(),
        rows(order),
        Money.ZERO,
        Text.of(
            "只能提现到您本人绑定的银行卡，银行卡未能入账时自动退回。如果有人以客服、退款、安全账户等名义让您提现后转账，请马上停下，这是诈骗。",
            "Only your own bound card can receive it; what the card cannot take comes back by itself. If anybody asks you to withdraw and pass the money on, as a refund or to keep it safe, stop: that is a fraud."),
        Text.of("确认提现", "Withdraw"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order) {
    String customerNo = order.customerNo().orElseThrow();
    BankCardBinding card = customers.cardBinding(order.platform(), customerNo);
    SubAccount account = customers.require(order.platform(), customerNo);
    Money available = ledger.balance(order.platform(), account.account()).available();
    return List.of(
        PageRow.of(PaymentWords.SUB_ACCOUNT, account.number().grouped()),
        new PageRow(PaymentWords.AVAILABLE, Text.yuan(available)),
        PageRow.of(PaymentWords.CARD, card.issuerName() + " " + card.cardNoMask()));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    payments.withdraw(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    Optional<ChannelOrder> given = queries.given(order.platform(), order.id());
    List<PageRow> rows =
        List.of(new PageRow(PaymentWords.AMOUNT, Text.yuan(order.amount().orElseThrow())));
    return switch (order.state()) {
      case SUCCEEDED -> succeeded(given, rows);
      case AWAITING_CUSTOMER, AWAITING_REVIEW, PROCESSING ->
          new PageOutcome(
              PageOutcome.Kind.PROCESSING,
              Text.of("银行处理中", "In progress"),
              Text.of(
                  "款项已从您的子账户扣除，正在汇往银行卡。如未能到账会自动退回您的子账户。",
                  "The amount has left your sub-account and is on its way. If it cannot arrive it comes back by itself."),
              rows);
      case FAILED, EXPIRED ->
          new PageOutcome(
              PageOutcome.Kind.REFUSED,
              Text.of("提现未成功", "Withdrawal not made"),
              PaymentWords.withdrawalFailed(given),
              rows);
    };
  }

  private static PageOutcome succeeded(Optional<ChannelOrder> given, List<PageRow> rows) {
    return PaymentWords.isReturned(given)
        ? new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("提现已退回", "Withdrawal came back"),
            PaymentWords.CAME_BACK,
            rows)
        : new PageOutcome(
            PageOutcome.Kind.DONE,
            Text.of("提现成功", "Withdrawal complete"),
            Text.of(
                "款项已汇往您的银行卡，到账时间以发卡行为准。",
                "The money is on its way to your card; your card's bank decides when it shows."),
            rows);
  }
}
