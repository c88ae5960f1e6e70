package bank.depository.console;

import bank.depository.account.BankCardBinding;
import bank.depository.account.Customer;
import bank.depository.account.CustomerChange;
import bank.depository.account.CustomerKey;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.hostedpage.Language;
import bank.depository.mandate.MandateView;
import bank.depository.mandate.MandateWords;
import bank.depository.service.ComplaintView;
import bank.depository.service.ReadCustomer;
import bank.depository.shared.Money;
import bank.depository.statement.MovementWords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A customer as staff of service see one: what the customer sees, masked (SVC-01). */
public record CustomerView(
    String platform,
    String customer,
    Map<String, String> facts,
    List<Line> lines,
    List<MandateLine> mandates,
    List<ChangeLine> changes,
    List<ComplaintLine> complaints) {

  /** Before anybody was asked for. */
  static final CustomerView NOBODY =
      new CustomerView("", "", Map.of(), List.of(), List.of(), List.of(), List.of());

  /** A movement. */
  public record Line(long no, String at, String kind, String effect, String amount, String after) {}

  /** A mandate. */
  public record MandateLine(
      String kind, String each, String total, String used, LocalDate until, String state) {}

  /** A change of what is on file. */
  public record ChangeLine(String at, String what, String from, String to, String proof) {}

  /** A question or complaint, without what was said. */
  public record ComplaintLine(
      String address, String no, String kind, String state, LocalDate due) {}

  static CustomerView of(CustomerKey key, ReadCustomer.Seen seen) {
    return new CustomerView(
        key.platform().toString(),
        key.customerNo(),
        facts(seen.sheet()),
        seen.newest().stream().map(CustomerView::line).toList(),
        seen.mandates().stream().map(CustomerView::line).toList(),
        seen.changes().stream().map(CustomerView::line).toList(),
        seen.complaints().stream().map(CustomerView::line).toList());
  }

  private static Map<String, String> facts(SubAccountSheet sheet) {
    Map<String, String> facts = new LinkedHashMap<>();
    Customer customer = sheet.customer();
    facts.put("户名 Holder", customer.nameMask());
    facts.put("证件 Paper", customer.idType() + " " + customer.idNumberMask());
    facts.put(
        "证件有效期至 Valid until",
        customer.papersValidUntil().map(LocalDate::toString).orElse("长期 no end"));
    facts.put("手机 Mobile", customer.mobileMask());
    facts.put("子账户 Sub-account", sheet.account().number().grouped());
    facts.put("状态 State", sheet.account().state().name());
    facts.put("银行卡 Card", sheet.card().map(CustomerView::card).orElse("未绑定 none"));
    facts.put("余额 Balance", sheet.balance().balance().inYuan());
    facts.put("可用 Available", sheet.balance().available().inYuan());
    facts.put("冻结 Held", sheet.balance().held().inYuan());
    facts.put("司法冻结 Frozen", sheet.balance().frozen().inYuan());
    facts.put("提现在途 In transit", sheet.payoutsInTransit().inYuan());
    return facts;
  }

  private static String card(BankCardBinding card) {
    return card.issuerName()
        + " "
        + card.cardNoMask()
        + (card.isWithdrawalOnly() ? "（仅可提现 withdrawal only）" : "");
  }

  private static Line line(SubAccountMovement movement) {
    return new Line(
        movement.entry().seq(),
        movement.entry().at().toString(),
        MovementWords.kind(movement).in(Language.ZH_CN),
        MovementWords.effect(movement.entry().effect()).in(Language.ZH_CN),
        movement.entry().amount().inYuan(),
        movement.entry().balanceAfter().inYuan());
  }

  private static MandateLine line(MandateView mandate) {
    return new MandateLine(
        MandateWords.kind(mandate.kind()).zhCn(),
        Money.ofFen(mandate.perOperationFen()).inYuan(),
        Money.ofFen(mandate.totalFen()).inYuan(),
        Money.ofFen(mandate.usedFen()).inYuan(),
        mandate.endsOn(),
        mandate.state().name());
  }

  private static ChangeLine line(CustomerChange change) {
    return new ChangeLine(
        change.changedAt().toString(),
        ConsoleWords.zh(change.kind()) + " " + change.kind(),
        change.oldMask(),
        change.newMask(),
        change.proof().name());
  }

  private static ComplaintLine line(ComplaintView complaint) {
    return new ComplaintLine(
        "/console/complaints/" + complaint.platformId() + "/" + complaint.complaintNo(),
        complaint.complaintNo(),
        complaint.kind().name(),
        complaint.state().name(),
        complaint.dueOn());
  }
}
