package bank.depository.hostedpage.opening;

import bank.depository.crypto.Sha256Digest;
import bank.depository.document.Paper;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.RowView;
import bank.depository.shared.OrderId;
import bank.depository.shared.ShanghaiTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The three-party agreement as a document: the text agreed to, and the record of the consent. */
final class SignedAgreement {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);
  private static final Text TITLE = Text.of("网络借贷资金存管三方协议", "Three-party depository agreement");

  private SignedAgreement() {}

  /** How the customer agreed. */
  record Record(String customerNo, OrderId order, UUID session, Instant at) {}

  static Paper of(GiveConsent.Texts texts, Record record) {
    Agreement agreement = texts.agreement();
    Language language = agreement.language();
    return new Paper(
        TITLE.in(language),
        language.tag(),
        AgreementTemplates.signedAgreement(
                agreement.html(), RowView.of(rows(texts, record), language), language.tag())
            .render());
  }

  private static List<PageRow> rows(GiveConsent.Texts texts, Record record) {
    byte[] text = texts.agreement().html().getBytes(StandardCharsets.UTF_8);
    return List.of(
        PageRow.of(Text.of("同意时间（北京时间）", "Agreed at (China time)"), TIME.format(record.at())),
        PageRow.of(Text.of("协议版本", "Version of the text"), Agreement.VERSION),
        PageRow.of(
            Text.of("客户信息保护政策版本", "Version of the policy on customers' information"),
            texts.policy().version()),
        PageRow.of(Text.of("平台客户编号", "Customer number"), record.customerNo()),
        PageRow.of(Text.of("订单编号", "Order"), record.order().toString()),
        PageRow.of(Text.of("页面会话编号", "Page session"), record.session().toString()),
        PageRow.of(Text.of("协议文本 SHA-256", "SHA-256 of the text"), Sha256Digest.of(text).hex()),
        PageRow.of(
            Text.of("协议文本 SM3", "SM3 of the text"),
            bank.depository.crypto.Sm3Digest.of(text).hex()));
  }
}
