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
import bank.depository.repayment.GuarantorRepaymentRequest;
import bank.depository.repayment.RepayAsGuarantor;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a guarantor to confirm that it pays an instalment for the borrower (PAG-06, PAG-07). */
@ApplicationScoped
class GuarantorRepaymentPage implements PageOperation {

  private final RequiredProjects projects;
  private final PayerBalance balance;
  private final Parties parties;
  private final RepayAsGuarantor useCase;
  private final OrderJson json;

  GuarantorRepaymentPage(
      RequiredProjects projects,
      PayerBalance balance,
      Parties parties,
      RepayAsGuarantor useCase,
      OrderJson json) {
    this.projects = projects;
    this.balance = balance;
    this.parties = parties;
    this.useCase = useCase;
    this.json = json;
  }

  @Override
  public OrderType orderType() {
    return OrderType.GUARANTOR_REPAYMENT;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("确认代偿", "Confirm payment as guarantor"),
        Text.of(
            "这笔资金将从您的子账户直接划给出借人，用于代借款人还款，不可撤回。",
            "The money goes straight from your sub-account to the lenders in place of the borrower, and"
                + " cannot be called back."),
        Text.of("代偿金额", "Payment"),
        order.amount().orElseThrow(),
        rows(order),
        Money.ZERO,
        Text.of(
            "代偿后，您取得对借款人的追偿权，但借款人可能不偿还。本行不保证您能收回这笔款项。",
            "You will have a claim on the borrower for what you pay, but the borrower may not pay you back."
                + " The bank does not promise that you recover it."),
        Text.of("确认代偿", "Confirm payment"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order) {
    GuarantorRepaymentRequest request =
        json.read(order.instruction(), GuarantorRepaymentRequest.class);
    Project project = projects.find(order.platform(), request.projectNo());
    List<PageRow> rows = new ArrayList<>();
    rows.add(LoanWords.project(project.projectNo()));
    rows.add(
        PageRow.of(
            Text.of("还款期数", "Instalment"),
            request.instalmentNo() + " / " + project.terms().termMonths()));
    Party borrower = parties.require(order.platform(), project.borrowerNo(), CustomerRole.BORROWER);
    rows.add(LoanWords.party(Text.of("借款人", "Borrower"), borrower));
    rows.add(LoanWords.amount(Text.of("其中本金", "Principal"), Money.ofFen(request.principalFen())));
    rows.add(LoanWords.amount(Text.of("其中利息", "Interest"), Money.ofFen(request.interestFen())));
    rows.add(
        new PageRow(
            Text.of("收款人", "To"),
            Text.of(
                "该标的全部出借人（" + project.bids() + " 笔债权）",
                "All lenders of the project (" + project.bids() + " claims)")));
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
        Text.of("代偿成功", "Payment done"),
        Text.of(
            "本期款项已划给出借人，借款人欠您的款项已登记。",
            "The lenders have received this instalment; what the borrower owes you is recorded."));
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return LoanWords.sentence(code);
  }
}
