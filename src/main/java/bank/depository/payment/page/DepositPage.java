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

/** Asks a customer to confirm a deposit (充值). */
@ApplicationScoped
class DepositPage implements PageOperation {

  private final CustomerAccounts customers;
  private final MakePayment payments;
  private final PaymentQueries queries;

  DepositPage(CustomerAccounts customers, MakePayment payments, PaymentQueries queries) {
    this.customers = customers;
    this.payments = payments;
    this.queries = queries;
  }

  @Override
  public OrderType orderType() {
    return OrderType.DEPOSIT;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("确认充值", "Confirm deposit"),
        Text.of(
            "资金将从您的银行卡转入您在本行的存管子账户，由银行保管。",
            "The money goes from your card to your own sub-account, kept by the bank."),
        Text.of("充值金额", "Amount to pay in"),
        order.amount().orElseThrow(),
        rows(order),
        Money.ZERO,
        Text.of(
            "充值不是出借，账户里的钱不计利息，平台不能动用。银行保管资金，不等于为平台的借款项目担保。",
            "Paying in is not lending: the money earns no interest, and the platform cannot touch it. That the bank keeps it does not mean that the bank vouches for the platform's loans."),
        Text.of("确认充值", "Pay in"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order) {
    String customerNo = order.customerNo().orElseThrow();
    BankCardBinding card = customers.cardBinding(order.platform(), customerNo);
    SubAccount account = customers.require(order.platform(), customerNo);
    return List.of(
        PageRow.of(PaymentWords.CARD, card.issuerName() + " " + card.cardNoMask()),
        PageRow.of(PaymentWords.SUB_ACCOUNT, account.number().grouped()));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    payments.deposit(confirmation);
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
                  "已提交扣款，正在等待支付通道的结果。请不要重复充值，结果确定后会自动更新。",
                  "The payment was sent and its outcome is on the way. Please do not pay again; this page updates itself."),
              rows);
      case FAILED, EXPIRED ->
          new PageOutcome(
              PageOutcome.Kind.REFUSED,
              Text.of("充值未成功", "Deposit not made"),
              PaymentWords.depositFailed(given),
              rows);
    };
  }

  private static PageOutcome succeeded(Optional<ChannelOrder> given, List<PageRow> rows) {
    return PaymentWords.isReturned(given)
        ? new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("充值已被退回", "Deposit taken back"),
            PaymentWords.TAKEN_BACK,
            rows)
        : new PageOutcome(
            PageOutcome.Kind.DONE,
            Text.of("充值成功", "Deposit complete"),
            Text.of("款项已记入您的存管子账户。", "The money is on your sub-account."),
            rows);
  }
}
