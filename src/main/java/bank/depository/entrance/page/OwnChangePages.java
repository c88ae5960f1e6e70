package bank.depository.entrance.page;

import bank.depository.account.BankCardBinding;
import bank.depository.account.Customer;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.crypto.RandomTokens;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.RowView;
import bank.depository.order.OrderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts together the pages on which customers start changes. Reads only. */
@ApplicationScoped
class OwnChangePages {

  private final AccountPages pages;
  private final OwnLimits limits;
  private final RandomTokens random;

  OwnChangePages(AccountPages pages, OwnLimits limits, RandomTokens random) {
    this.pages = pages;
    this.limits = limits;
    this.random = random;
  }

  /** The bound card, and what can be done about it. */
  EntranceViews.Changes cards(EntranceCall call, int number) {
    SubAccountSheet sheet = pages.sheet(call, number);
    Language language = call.language();
    List<RowView> rows =
        sheet
            .card()
            .map(card -> bound(card, language))
            .orElseGet(
                () ->
                    RowView.of(
                        List.of(
                            new PageRow(Text.of("银行卡", "Card"), Text.of("没有绑定", "none is bound"))),
                        language));
    List<EntranceViews.Start> starts =
        sheet.card().isPresent()
            ? List.of(
                start(OrderType.CARD_CHANGE, language), start(OrderType.CARD_UNBINDING, language))
            : List.of(start(OrderType.CARD_BINDING, language));
    return new EntranceViews.Changes(
        AccountPages.home(number),
        "cards",
        Text.of("银行卡", "Bank card").in(language),
        Text.of("充值和提现只用您本人绑定的银行卡。", "Money comes from and goes to your own bound card alone.")
            .in(language),
        rows,
        starts,
        random.token());
  }

  /** What is on file, and how it changes. */
  EntranceViews.Changes particulars(EntranceCall call, int number) {
    Customer customer = pages.sheet(call, number).customer();
    Language language = call.language();
    return new EntranceViews.Changes(
        AccountPages.home(number),
        "changes",
        Text.of("变更资料", "Change what is on file").in(language),
        Text.of(
                "每项变更都要验证身份，并用交易密码确认；变更前的资料留存备查。",
                "Each change takes a proof of who you are and your trade password; what stood there before is kept on record.")
            .in(language),
        RowView.of(onFile(customer), language),
        OwnChangeWords.ABOUT_DATA.stream().map(type -> start(type, language)).toList(),
        random.token());
  }

  private List<RowView> bound(BankCardBinding card, Language language) {
    List<RowView> rows = new ArrayList<>();
    rows.add(
        new RowView(
            Text.of("绑定的银行卡", "Bound card").in(language),
            card.issuerName() + " " + card.cardNoMask()));
    rows.addAll(limits.ofCard(card, language));
    return rows;
  }

  static List<PageRow> onFile(Customer customer) {
    return List.of(
        PageRow.of(Text.of("姓名", "Name"), customer.nameMask()),
        new PageRow(Text.of("证件类型", "Kind of paper"), OwnChangeWords.idType(customer.idType())),
        PageRow.of(Text.of("证件号码", "Number of the paper"), customer.idNumberMask()),
        new PageRow(
            Text.of("证件有效期至", "Paper valid until"),
            customer
                .papersValidUntil()
                .map(LocalDate::toString)
                .map(Text::same)
                .orElse(Text.of("长期有效", "does not expire"))),
        PageRow.of(Text.of("手机号码", "Mobile"), customer.mobileMask()));
  }

  private static EntranceViews.Start start(OrderType type, Language language) {
    return new EntranceViews.Start(
        type.name(),
        OwnChangeWords.label(type).in(language),
        OwnChangeWords.note(type).in(language));
  }
}
