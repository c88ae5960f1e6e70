package bank.depository.account;

import bank.depository.ledger.Balance;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.LedgerQueries;
import bank.depository.ledger.OpenHold;
import bank.depository.order.OrderType;
import bank.depository.order.Orders;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform may see of its customers' sub-accounts: who, masked; which card; how much
 * (ACC-06, ACC-08).
 */
@ApplicationScoped
public class SubAccountQueries {

  private final Customers customers;
  private final LedgerQueries ledger;
  private final Orders orders;
  private final PlatformScope scope;

  SubAccountQueries(Customers customers, LedgerQueries ledger, Orders orders, PlatformScope scope) {
    this.customers = customers;
    this.ledger = ledger;
    this.orders = orders;
    this.scope = scope;
  }

  /**
   * A sub-account.
   *
   * @param heldByReason what is held, by the reason for which
   * @param payoutsInTransit withdrawn, and not yet certain to have been paid out
   */
  public record SubAccountSheet(
      SubAccount account,
      Customer customer,
      Optional<BankCardBinding> card,
      Balance balance,
      Map<HoldReason, Money> heldByReason,
      Money payoutsInTransit) {}

  /** The customer's sub-account. Refuses {@code NOT_FOUND}. */
  @Transactional
  public SubAccountSheet handle(PlatformId platform, String customerNo) {
    scope.enter(platform);
    SubAccount account =
        customers
            .account(platform, customerNo)
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such customer"));
    return new SubAccountSheet(
        account,
        customers.find(platform, customerNo).orElseThrow(),
        customers.boundCard(platform, customerNo),
        ledger.balance(platform, account.account()),
        byReason(ledger.openHolds(platform, account.account())),
        orders.processing(platform, customerNo, OrderType.WITHDRAWAL));
  }

  /** Sub-accounts in the order of their customer numbers, from after that one on. */
  @Transactional
  public List<SubAccount> handle(PlatformId platform, Optional<String> afterCustomer, int limit) {
    scope.enter(platform);
    return customers.accountsAfter(platform, afterCustomer, limit);
  }

  private static Map<HoldReason, Money> byReason(List<OpenHold> holds) {
    Map<HoldReason, Money> held = new EnumMap<>(HoldReason.class);
    holds.forEach(hold -> held.merge(hold.reason(), hold.remaining(), Money::plus));
    return held;
  }
}
