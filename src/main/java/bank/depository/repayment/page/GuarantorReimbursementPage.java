package bank.depository.repayment.page;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.lending.page.LoanWords;
import bank.depository.lending.page.PayerBalance;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.OrderType;
import bank.depository.project.Parties;
import bank.depository.project.Party;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import bank.depository.repayment.GuarantorReimbursementRequest;
import bank.depository.repayment.ReimburseGuarantor;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a borrower to confirm that it pays its guarantor back (PAG-06, PAG-07). */
@ApplicationScoped
class GuarantorReimbursementPage implements PageOperation {

  private final RequiredProjects projects;
  private final PayerBalance balance;
  private final Parties parties;
  private final ReimburseGuarantor useCase;
  private final OrderJson json;

  GuarantorReimbursementPage(
      RequiredProjects projects,
      PayerBalance balance,
      Parties parties,
      ReimburseGuarantor useCase,
      OrderJson json) {
    this.projects = projects;
    this.balance = balance;
    this.parties = parties;
    this.useCase = useCase;
    this.json = json;
  }

  @Override
  public OrderType orderType() {
    return OrderType.GUARANTOR_REIMBURSEMENT;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("确认偿还代偿款", "Confirm payment to your guarantor"),
        Text.of(
            "这笔资金将从您的子账户直接划给担保人，偿还其代您支付的款项，不可撤回。",
            "The money goes straight from your sub-account to your guarantor, for what it paid in your place,"
                + " and cannot be called back."),
        Text.of("偿还金额", "Payment"),
        order.amount().orElseThrow(),
        rows(order),
        Money.ZERO,
        Text.of(
            "请核对担保人和金额。担保人代偿的款项是您对担保人的欠款。",
            "Check guarantor and amount. What the guarantor paid in your place is your debt to the guarantor."),
        Text.of("确认偿还", "Confirm payment"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order) {
    GuarantorReimbursementRequest request =
        json.read(order.instruction(), GuarantorReimbursementRequest.class);
    Project project = projects.find(order.platform(), request.projectNo());
    List<PageRow> rows = new ArrayList<>();
    rows.add(LoanWords.project(project.projectNo()));
    rows.add(
        PageRow.of(
            Text.of("还款期数", "Instalment"),
            request.instalmentNo() + " / " + project.terms().termMonths()));
    Party guarantor =
        parties.require(
            order.platform(), project.guarantorNo().orElseThrow(), CustomerRole.GUARANTOR);
    rows.add(LoanWords.party(Text.of("收款担保人", "To your guarantor"), guarantor));
    rows.add(balance.row(order));
    return rows;
  }

  @Override
  public void confirm(Confirmation confirmation) {
    useCase.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return LoanWords.outcome(
        order,
        Text.of("偿还成功", "Payment done"),
        Text.of("款项已划给担保人。", "Your guarantor has received the money."));
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return LoanWords.sentence(code);
  }
}
