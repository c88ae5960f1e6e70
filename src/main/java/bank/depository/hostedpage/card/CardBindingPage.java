package bank.depository.hostedpage.card;

import bank.depository.account.CardBindings;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The page on which a card is bound: a proof of identity, then the trade password. */
@Singleton
class CardBindingPage implements PageOperation, IdentifiedTask {

  private static final Duration A_DAY = Duration.ofHours(24);

  private final ConfirmCard confirmCard;
  private final IdentityChecks identities;
  private final CardBindings cards;
  private final Clock clock;

  CardBindingPage(
      ConfirmCard confirmCard, IdentityChecks identities, CardBindings cards, Clock clock) {
    this.confirmCard = confirmCard;
    this.identities = identities;
    this.cards = cards;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.CARD_BINDING;
  }

  @Override
  public String path() {
    return PROOF;
  }

  @Override
  public Duration waits() {
    return A_DAY; // a first payment may take hours
  }

  @Override
  public Text proofTitle() {
    return Text.of("绑定银行卡", "Bind a card");
  }

  @Override
  public Text proofLead() {
    return Text.of(
        "请填写您本人的借记卡和在发卡银行预留的手机号码。我们将向发卡银行核对。",
        "Give a debit card of your own and the mobile that its bank knows. We check them with that bank.");
  }

  @Override
  public Optional<String> pathBefore(Order order) {
    IdentificationStep step = identities.find(order.platform(), order.id()).step();
    return step == IdentificationStep.PROVEN ? Optional.empty() : Optional.of(PROOF);
  }

  @Override
  public PageQuestion question(Order order) {
    Identification proof = identities.find(order.platform(), order.id());
    return new PageQuestion(
        Text.of("确认绑定银行卡", "Bind this card"),
        Text.of(
            "您的身份已核对。确认后，充值和提现都用这张卡；从前绑定的卡不再使用。",
            "Your identity is confirmed. From now on money comes from and goes to this card; one that was bound before serves no longer."),
        Text.NONE,
        Money.ZERO,
        rows(proof),
        Money.ZERO,
        Text.NONE,
        Text.of("确认绑定", "Bind"),
        EnumSet.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Identification proof) {
    String issuerCode = proof.issuerCode().orElseThrow();
    String mask = identities.told(proof).complete().account().mask();
    boolean withdrawalOnly = !cards.isCollectedFrom(issuerCode, clock.instant());
    return List.of(
        CardWords.card(proof.issuerName(), mask),
        new PageRow(CardWords.SERVES, CardWords.serves(withdrawalOnly)));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    confirmCard.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return CardWords.outcome(
        order,
        Text.of("银行卡已绑定", "Your card is bound"),
        Text.of("我们已短信通知您。", "We have told you by text message too."));
  }

  @Override
  public void expired(Order order) {
    identities.lock(order.platform(), order.id()).end(clock.instant());
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return CardWords.sentence(code);
  }
}
