package bank.depository.hostedpage.card;

import bank.depository.account.CardBindings;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.OrderType;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The same page for a card that takes the place of another. */
@Singleton
class CardChangePage extends CardBindingPage {

  CardChangePage(
      ConfirmCard confirmCard, IdentityChecks identities, CardBindings cards, Clock clock) {
    super(confirmCard, identities, cards, clock);
  }

  @Override
  public OrderType orderType() {
    return OrderType.CARD_CHANGE;
  }
}
