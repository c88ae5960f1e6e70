package bank.depository.lending.page;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.lending.PlaceBid;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.project.LoanTerms;
import bank.depository.project.Parties;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a lender to confirm a bid (PAG-06, PAG-07). */
@ApplicationScoped
class BidPage implements PageOperation {

  private final RequiredProjects projects;
  private final PayerBalance balance;
  private final Parties parties;
  private final PlaceBid placeBid;

  BidPage(RequiredProjects projects, PayerBalance balance, Parties parties, PlaceBid placeBid) {
    this.projects = projects;
    this.balance = balance;
    this.parties = parties;
    this.placeBid = placeBid;
  }

  @Override
  public OrderType orderType() {
    return OrderType.BID;
  }

  @Override
  public PageQuestion question(Order order) {
    Project project = projects.find(order.platform(), order.projectNo().orElseThrow());
    return new PageQuestion(
        Text.of("确认投标", "Confirm your bid"),
        Text.of(
            "这笔资金将冻结在您自己的子账户内，满标放款时直接划给借款人；放款前撤标或流标，资金立即解冻。",
            "The money is held on your own sub-account. It goes straight to the borrower when the"
                + " project is paid out, and is free again if the bid is cancelled before that or the"
                + " project lapses."),
        Text.of("投标金额", "Bid"),
        order.amount().orElseThrow(),
        rows(order, project),
        Money.ZERO,
        Text.of(
            "出借有风险。借款人可能逾期或不还，您可能损失全部本金和利息。本行只保管资金、按您的指令划转，不对标的的真实性、" + "借款人的还款能力和收益作任何保证。",
            "Lending is risky. The borrower may pay late or not at all, and you may lose all of the"
                + " principal and interest. The bank keeps the money and moves it as you instruct; it"
                + " does not vouch for the project, the borrower or any return."),
        Text.of("确认投标", "Confirm bid"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order, Project project) {
    LoanTerms terms = project.terms();
    List<PageRow> rows = new ArrayList<>();
    rows.add(LoanWords.project(project.projectNo()));
    rows.add(
        LoanWords.party(
            Text.of("借款人", "Borrower"),
            parties.require(order.platform(), project.borrowerNo(), CustomerRole.BORROWER)));
    project
        .guarantorNo()
        .map(number -> parties.require(order.platform(), number, CustomerRole.GUARANTOR))
        .ifPresent(party -> rows.add(LoanWords.party(Text.of("担保人", "Guarantor"), party)));
    rows.add(PageRow.of(Text.of("借款用途", "Purpose"), project.purpose()));
    rows.add(LoanWords.amount(Text.of("借款总额", "Loan"), terms.amount()));
    rows.add(new PageRow(Text.of("年化利率", "Annual rate"), LoanWords.rate(terms.rate())));
    rows.add(new PageRow(Text.of("借款期限", "Term"), LoanWords.months(terms.termMonths())));
    rows.add(new PageRow(Text.of("还款方式", "Repayment"), LoanWords.method(terms.method())));
    rows.add(balance.row(order));
    return rows;
  }

  @Override
  public void confirm(Confirmation confirmation) {
    placeBid.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return LoanWords.outcome(
        order,
        Text.of("投标成功", "Your bid is placed"),
        Text.of(
            "资金已冻结在您的子账户内，满标放款前不会划出。",
            "The money is held on your sub-account and stays there until the project is paid out."));
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return LoanWords.sentence(code);
  }
}
