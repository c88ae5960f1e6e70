package bank.depository.entrance.page;

import bank.depository.account.Consent;
import bank.depository.account.ConsentQueries;
import bank.depository.account.CustomerChangeQueries;
import bank.depository.account.CustomerKey;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.RowView;
import bank.depository.privacy.PersonalDataUseQueries;
import bank.depository.service.Look;
import bank.depository.service.LookQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bank holds about a customer, masked as everywhere, and to what they agreed (INF-03,
 * INF-05).
 */
@ApplicationScoped
class OwnRecord {

  private static final Text TITLE = Text.of("我的资料", "My data");
  private static final Text LEAD =
      Text.of(
          "银行为存管服务保存以下资料。姓名、证件、手机和卡号加密保存，页面上只显示一部分。",
          "The bank keeps this for the depository service. Name, paper, mobile and card number are"
              + " encrypted, and shown in part only.");

  private static final Text NOBODY = Text.of("没有员工查看过", "Nobody has");

  private static final Text NOT_NEEDED = Text.of("没有使用过", "Nothing yet");

  private static final Text NO_CONSENT = Text.of("没有在页面上给出的同意", "None given on a page");

  private static final Text BEFORE_POLICY =
      Text.of("同意时政策尚未发布", "Agreed before the policy was published");

  private static final Text NOTHING = Text.of("没有变更", "Nothing has");

  private final AccountPages pages;
  private final CustomerChangeQueries changes;
  private final ConsentQueries consents;
  private final LookQueries looks;
  private final PersonalDataUseQueries uses;

  OwnRecord(
      AccountPages pages,
      CustomerChangeQueries changes,
      ConsentQueries consents,
      LookQueries looks,
      PersonalDataUseQueries uses) {
    this.pages = pages;
    this.changes = changes;
    this.consents = consents;
    this.looks = looks;
    this.uses = uses;
  }

  EntranceViews.Facts facts(EntranceCall call, int number) {
    SubAccountSheet sheet = pages.sheet(call, number);
    Language language = call.language();
    return new EntranceViews.Facts(
        AccountPages.home(number),
        TITLE.in(language),
        LEAD.in(language),
        List.of(
            section(Text.of("本人", "You"), OwnChangePages.onFile(sheet.customer()), language),
            section(Text.of("账户", "Account"), account(sheet), language),
            section(Text.of("我同意的文本", "What I agreed to"), consent(call, number), language),
            section(Text.of("变更记录", "What has changed"), changes(call, number), language),
            section(Text.of("谁看过我的资料", "Who looked at my data"), looks(call, number), language),
            section(
                Text.of("我的资料因何被用到", "What my data were needed for"),
                uses(call, number),
                language)),
        true);
  }

  private List<PageRow> consent(EntranceCall call, int number) {
    return consents
        .handle(call.account(number))
        .map(OwnRecord::agreedTo)
        .orElseGet(() -> List.of(new PageRow(NO_CONSENT, Text.NONE)));
  }

  private static List<PageRow> agreedTo(Consent consent) {
    return List.of(
        PageRow.of(Text.of("同意时间", "Agreed at"), AccountPages.time(consent.givenAt())),
        PageRow.of(Text.of("三方协议版本", "Version of the agreement"), consent.textVersion()),
        new PageRow(
            Text.of("客户信息保护政策版本", "Version of the policy on customers' information"),
            consent.policyVersion().map(Text::same).orElse(BEFORE_POLICY)));
  }

  private List<PageRow> changes(EntranceCall call, int number) {
    List<PageRow> rows =
        changes.handle(call.account(number)).stream()
            .map(
                change ->
                    new PageRow(
                        Text.same(AccountPages.time(change.changedAt())),
                        OwnChangeWords.changed(change)))
            .toList();
    return rows.isEmpty() ? List.of(new PageRow(NOTHING, Text.NONE)) : rows;
  }

  private List<PageRow> looks(EntranceCall call, int number) {
    List<PageRow> rows =
        looks.handle(call.account(number)).stream()
            .map(look -> new PageRow(Text.same(AccountPages.time(look.at())), words(look)))
            .toList();
    return rows.isEmpty() ? List.of(new PageRow(NOBODY, Text.NONE)) : rows;
  }

  private List<PageRow> uses(EntranceCall call, int number) {
    CustomerKey customer = call.account(number);
    List<PageRow> rows =
        uses.handle(customer.platform(), customer.customerNo()).stream()
            .map(PurposeWords::row)
            .toList();
    return rows.isEmpty() ? List.of(new PageRow(NOT_NEEDED, Text.NONE)) : rows;
  }

  private static Text words(Look look) {
    return switch (look.act()) {
      case "COMPLAINT_READ" ->
          Text.of(
              "银行员工 %s，处理您的咨询或投诉".formatted(look.staffNo()),
              "Member of staff %s, for your question or complaint".formatted(look.staffNo()));
      case "PAPERS_READ" ->
          Text.of(
              "银行员工 %s，审核您提交的资料".formatted(look.staffNo()),
              "Member of staff %s, to review your papers".formatted(look.staffNo()));
      default ->
          Text.of(
              "银行员工 %s，客户服务".formatted(look.staffNo()),
              "Member of staff %s, for customer service".formatted(look.staffNo()));
    };
  }

  private static EntranceViews.Section section(Text title, List<PageRow> rows, Language language) {
    return new EntranceViews.Section(title.in(language), RowView.of(rows, language));
  }

  private static List<PageRow> account(SubAccountSheet sheet) {
    List<PageRow> rows = new ArrayList<>();
    rows.add(PageRow.of(Text.of("子账户号码", "Sub-account"), sheet.account().number().grouped()));
    rows.add(PageRow.of(Text.of("平台客户编号", "Customer number"), sheet.account().customerNo()));
    rows.add(
        PageRow.of(Text.of("开户时间", "Opened at"), AccountPages.time(sheet.account().openedAt())));
    sheet
        .card()
        .ifPresent(
            card ->
                rows.add(
                    PageRow.of(
                        Text.of("绑定的银行卡", "Bound card"),
                        card.issuerName() + " " + card.cardNoMask())));
    return rows;
  }
}
