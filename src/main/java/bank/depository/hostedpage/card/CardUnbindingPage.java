package bank.depository.hostedpage.card;

import bank.depository.account.BankCardBinding;
import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The page on which a card is unbound: the trade password and a code. */
@ApplicationScoped
class CardUnbindingPage implements PageOperation {

  private final ConfirmCard confirmCard;
  private final CustomerAccounts accounts;

  CardUnbindingPage(ConfirmCard confirmCard, CustomerAccounts accounts) {
    this.confirmCard = confirmCard;
    this.accounts = accounts;
  }

  @Override
  public OrderType orderType() {
    return OrderType.CARD_UNBINDING;
  }

  @Override
  public PageQuestion question(Order order) {
    BankCardBinding card = accounts.cardBinding(order.platform(), order.customerNo().orElseThrow());
    return new PageQuestion(
        Text.of("解绑银行卡", "Unbind your card"),
        Text.of(
            "解绑后不能充值和提现，直到再绑定一张卡。",
            "Until you bind a card again you can neither pay in nor withdraw."),
        Text.NONE,
        Money.ZERO,
        List.of(CardWords.card(card.issuerName(), card.cardNoMask())),
        Money.ZERO,
        Text.NONE,
        Text.of("确认解绑", "Unbind"),
        EnumSet.of(Safeguard.TRADE_PASSWORD, Safeguard.SMS_CODE));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    confirmCard.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return CardWords.outcome(
        order,
        Text.of("银行卡已解绑", "Your card is unbound"),
        Text.of("需要时可以再绑定一张卡。", "You can bind a card again whenever you need one."));
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return CardWords.sentence(code);
  }
}
