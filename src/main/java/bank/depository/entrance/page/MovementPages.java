package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.account.MovementQueries;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.RowView;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.TransferRow;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.statement.MovementWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what is shown of one movement: order, project, counterpart, basis (TRC-01). */
@ApplicationScoped
class MovementPages {

  private final MovementQueries movements;
  private final SubAccountQueries accounts;
  private final TransferOfMovement transfers;

  MovementPages(
      MovementQueries movements, SubAccountQueries accounts, TransferOfMovement transfers) {
    this.movements = movements;
    this.accounts = accounts;
    this.transfers = transfers;
  }

  EntranceViews.Facts movement(EntranceCall call, int number, long movementNo) {
    CustomerKey key = call.account(number);
    SubAccountMovement movement =
        movements
            .handle(
                key.platform(),
                new MovementQueries.Question(
                    key.customerNo(), Optional.of(movementNo - 1), DayRange.ALL, 1))
            .stream()
            .filter(found -> found.entry().seq() == movementNo)
            .findFirst()
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such movement"));
    Language language = call.language();
    return new EntranceViews.Facts(
        AccountPages.home(number),
        MovementWords.kind(movement).in(language),
        "",
        List.of(new EntranceViews.Section("", RowView.of(rows(key, movement), language))),
        false);
  }

  private List<PageRow> rows(CustomerKey key, SubAccountMovement movement) {
    JournalEntry entry = movement.entry();
    List<PageRow> rows = new ArrayList<>();
    rows.add(new PageRow(Text.of("方向", "Direction"), MovementWords.effect(entry.effect())));
    rows.add(new PageRow(Text.of("金额", "Amount"), Text.yuan(entry.amount())));
    rows.add(new PageRow(Text.of("之后的余额", "Balance after it"), Text.yuan(entry.balanceAfter())));
    rows.add(new PageRow(Text.of("之后的冻结", "Held after it"), Text.yuan(entry.heldAfter())));
    rows.add(PageRow.of(Text.of("时间", "Time"), AccountPages.time(entry.at())));
    rows.add(PageRow.of(Text.of("会计日", "Business day"), entry.businessDay().toString()));
    rows.add(PageRow.of(Text.of("账户内序号", "Number"), Long.toString(entry.seq())));
    rows.add(PageRow.of(Text.of("订单编号", "Order"), entry.order().toString()));
    movement
        .order()
        .ifPresent(
            order ->
                rows.add(PageRow.of(Text.of("指令编号", "Request number"), order.requestNo().value())));
    entry.projectNo().ifPresent(no -> rows.add(PageRow.of(Text.of("标的编号", "Project"), no)));
    counterpart(key, movement)
        .ifPresent(other -> rows.add(new PageRow(Text.of("对方", "Counterpart"), other)));
    transfers
        .handle(key.platform(), entry)
        .map(TransferRow::basis)
        .ifPresent(
            basis -> {
              rows.add(
                  new PageRow(
                      Text.of("业务依据", "Why it was made"), MovementWords.basis(basis.kind())));
              rows.add(PageRow.of(Text.of("依据编号", "Number of the evidence"), basis.reference()));
            });
    return rows;
  }

  private Optional<Text> counterpart(CustomerKey key, SubAccountMovement movement) {
    return movement
        .entry()
        .counterpart()
        .map(
            other ->
                movement
                    .counterpart()
                    .map(no -> Text.same(accounts.handle(key.platform(), no).customer().nameMask()))
                    .orElseGet(() -> words(other.kind())));
  }

  private static Text words(AccountKind kind) {
    return switch (kind) {
      case DEPOSITS_IN_TRANSIT -> Text.of("您的银行卡（经支付渠道）", "Your card, through the payment channel");
      case PAYOUTS_IN_TRANSIT -> Text.of("您的银行卡（经支付渠道）", "Your card, through the payment channel");
      case FEES_AWAITING_SWEEP -> Text.of("平台服务费", "Fees of the platform");
      case SUSPENSE -> Text.of("挂账", "Suspense");
      default -> Text.of("存管银行", "The depository bank");
    };
  }
}
