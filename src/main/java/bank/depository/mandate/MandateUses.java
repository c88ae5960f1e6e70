package bank.depository.mandate;

import bank.depository.ledger.BusinessDays;
import bank.depository.ledger.LegalBasis;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Uses mandates, in the transaction that moves the money. Locked after the project and before the
 * accounts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MandateUses {

  private final Mandates mandates;
  private final BusinessDays days;
  private final Clock clock;

  MandateUses(Mandates mandates, BusinessDays days, Clock clock) {
    this.mandates = mandates;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Uses the customer's mandate of that kind for the order and gives the legal basis. Refuses
   * {@code MANDATE_KIND_OFF} where the platform is not or no longer allowed the kind, {@code
   * MANDATE_MISSING}, {@code MANDATE_ENDED}, {@code MANDATE_ABOVE_OPERATION} and {@code
   * MANDATE_ABOVE_TOTAL}.
   */
  public LegalBasis use(Order order, String customerNo, MandateKind kind, Money amount) {
    if (kind.isOffByDefault() && !mandates.isAllowed(order.platform(), kind)) {
      throw new Refusal(ErrorCode.MANDATE_KIND_OFF, kind.name());
    }
    return use(order, locked(order, customerNo, kind), amount);
  }

  /**
   * Uses the lender's mandate for a bid on a project of that automatic-bid product (MND-04).
   * Refuses {@code MANDATE_PRODUCT_EXCLUDED} besides.
   */
  public LegalBasis useForBid(Order order, String lenderNo, String product, Money amount) {
    Mandate mandate = locked(order, lenderNo, MandateKind.AUTOMATIC_BID);
    mandate.requireProduct(product);
    return use(order, mandate, amount);
  }

  private Mandate locked(Order order, String customerNo, MandateKind kind) {
    return mandates
        .lockActive(order.platform(), customerNo, kind)
        .orElseThrow(() -> new Refusal(ErrorCode.MANDATE_MISSING, kind.name()));
  }

  private LegalBasis use(Order order, Mandate mandate, Money amount) {
    LegalBasis basis = mandate.use(amount, days.current(order.platform()));
    mandates.add(new MandateUse(order, mandate.id(), amount, clock.instant()));
    return basis;
  }
}
