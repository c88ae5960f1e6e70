package bank.depository.repayment.page;

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
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import bank.depository.repayment.RepayInstalment;
import bank.depository.repayment.RepaymentRequest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a borrower to confirm the repayment of an instalment (PAG-06, PAG-07). */
@ApplicationScoped
class RepaymentPage implements PageOperation {

  private final RequiredProjects projects;
  private final PayerBalance balance;
  private final RepayInstalment useCase;
  private final OrderJson json;

  RepaymentPage(
      RequiredProjects projects, PayerBalance balance, RepayInstalment useCase, OrderJson json) {
    this.projects = projects;
    this.balance = balance;
    this.useCase = useCase;
    this.json = json;
  }

  @Override
  public OrderType orderType() {
    return OrderType.REPAYMENT;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("确认还款", "Confirm your repayment"),
        Text.of(
            "这笔资金将从您的子账户直接划给出借人，不可撤回。",
            "The money goes straight from your sub-account to the lenders and cannot be called back."),
        Text.of("还款金额", "Repayment"),
        order.amount().orElseThrow(),
        rows(order),
        Money.ZERO,
        Text.of(
            "请核对期数和金额。逾期还款可能产生罚息，并影响您的信用记录。",
            "Check instalment and amount. Late repayment may cost a penalty and affect your credit record."),
        Text.of("确认还款", "Confirm repayment"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order) {
    RepaymentRequest request = json.read(order.instruction(), RepaymentRequest.class);
    Project project = projects.find(order.platform(), request.projectNo());
    List<PageRow> rows = new ArrayList<>();
    rows.add(LoanWords.project(project.projectNo()));
    rows.add(
        PageRow.of(
            Text.of("还款期数", "Instalment"),
            request.instalmentNo() + " / " + project.terms().termMonths()));
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
        Text.of("还款成功", "Repayment done"),
        Text.of("本期款项已划给出借人。", "The lenders have received this instalment."));
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return LoanWords.sentence(code);
  }
}
