package bank.depository.entrance.page;

import bank.depository.account.BankCardBinding;
import bank.depository.account.CardIssuerQueries;
import bank.depository.account.CustomerKey;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.identification.IssuerWords;
import bank.depository.hostedpage.page.RowView;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateState;
import bank.depository.mandate.MandateView;
import bank.depository.mandate.MandateWords;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limits that hold for a customer (ACC-08): of the card's bank, and of the mandates. */
@ApplicationScoped
class OwnLimits {

  private static final int MOST_MANDATES = 50;

  private final AccountPages pages;
  private final CardIssuerQueries issuers;
  private final MandateQueries mandates;

  OwnLimits(AccountPages pages, CardIssuerQueries issuers, MandateQueries mandates) {
    this.pages = pages;
    this.issuers = issuers;
    this.mandates = mandates;
  }

  EntranceViews.Facts facts(EntranceCall call, int number) {
    Language language = call.language();
    List<EntranceViews.Section> sections = new ArrayList<>();
    sections.add(
        new EntranceViews.Section(
            Text.of("充值和提现", "Deposits and withdrawals").in(language),
            pages
                .sheet(call, number)
                .card()
                .map(card -> ofCard(card, language))
                .orElseGet(() -> none(language))));
    ofMandates(call.account(number)).forEach(m -> sections.add(section(m, language)));
    return new EntranceViews.Facts(
        AccountPages.home(number),
        Text.of("限额", "Limits").in(language),
        Text.of(
                "充值和提现按发卡银行和支付通道的限额，平台自动办理的业务按您的授权。",
                "Deposits and withdrawals keep to the limits of your card's bank and the channel; what the platform does by itself keeps to your mandates.")
            .in(language),
        sections,
        false);
  }

  /** What channels do with that card. */
  List<RowView> ofCard(BankCardBinding card, Language language) {
    return issuers.handle().stream()
        .filter(issuer -> issuer.code().equals(card.issuerCode()))
        .findFirst()
        .map(issuer -> IssuerWords.rows(issuer, language))
        .orElse(List.of());
  }

  private static List<RowView> none(Language language) {
    return RowView.of(
        List.of(new PageRow(Text.of("银行卡", "Card"), Text.of("没有绑定", "none is bound"))), language);
  }

  private List<MandateView> ofMandates(CustomerKey key) {
    return mandates
        .handle(key.platform(), key.customerNo(), Optional.empty(), MOST_MANDATES)
        .stream()
        .filter(mandate -> mandate.state() == MandateState.ACTIVE)
        .toList();
  }

  private static EntranceViews.Section section(MandateView mandate, Language language) {
    Money total = Money.ofFen(mandate.terms().totalFen());
    Money used = Money.ofFen(mandate.usedFen());
    return new EntranceViews.Section(
        MandateWords.kind(mandate.kind()).in(language),
        RowView.of(
            List.of(
                new PageRow(
                    Text.of("单笔最多", "Per operation"),
                    Text.yuan(Money.ofFen(mandate.terms().perOperationFen()))),
                new PageRow(Text.of("累计最多", "In total"), Text.yuan(total)),
                new PageRow(Text.of("剩余", "Left"), Text.yuan(total.minus(used))),
                PageRow.of(Text.of("截止日", "Until"), mandate.terms().endsOn().toString())),
            language));
  }
}
