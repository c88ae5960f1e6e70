package bank.depository.account;

import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.Told;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.order.Orders;
import bank.depository.privacy.DataPurpose;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * How cards are bound, changed and unbound (CRD-01 to CRD-03), in the caller's transaction and
 * scope.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CardBindings {

  private final Customers customers;
  private final CustomerAccounts accounts;
  private final IdentityChecks identities;
  private final CardIssuers issuers;
  private final PersonVault vault;
  private final Orders orders;
  private final LedgerQueries ledger;
  private final Clock clock;

  CardBindings(
      Customers customers,
      CustomerAccounts accounts,
      IdentityChecks identities,
      CardIssuers issuers,
      PersonVault vault,
      Orders orders,
      LedgerQueries ledger,
      Clock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.identities = identities;
    this.issuers = issuers;
    this.vault = vault;
    this.orders = orders;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Begins the proof of identity that binding a card takes; who the customer is stands on file. */
  public void begin(Order order, String customerNo) {
    Customer customer = accounts.customer(order.platform(), customerNo);
    identities.begin(
        new IdentityChecks.Subject(
            order.platform(), order.id(), customerNo, IdentityPurpose.BINDING, customer.party()),
        new Told(
            vault.name(customer, DataPurpose.IDENTITY_CHECK),
            vault.idNumber(customer, DataPurpose.IDENTITY_CHECK),
            null,
            vault.mobile(customer, DataPurpose.IDENTITY_CHECK)));
  }

  /** Refuses CARD_BOUND_ALREADY. */
  public void requireNone(PlatformId platform, String customerNo) {
    accounts.require(platform, customerNo);
    if (customers.boundCard(platform, customerNo).isPresent()) {
      throw new Refusal(ErrorCode.CARD_BOUND_ALREADY);
    }
  }

  /**
   * The bound card, locked: no payment begins with it until the transaction ends. Refuses
   * CARD_NOT_BOUND, and MONEY_IN_TRANSIT while a deposit or a withdrawal is under way.
   */
  public BankCardBinding requireIdle(PlatformId platform, String customerNo) {
    accounts.require(platform, customerNo);
    BankCardBinding bound =
        customers
            .lockBoundCard(platform, customerNo)
            .orElseThrow(() -> new Refusal(ErrorCode.CARD_NOT_BOUND));
    requireNothingInTransit(platform, customerNo);
    return bound;
  }

  /** Refuses MONEY_IN_TRANSIT while a deposit or a withdrawal is under way. */
  public void requireNothingInTransit(PlatformId platform, String customerNo) {
    boolean idle =
        orders.processing(platform, customerNo, OrderType.DEPOSIT).isZero()
            && orders.processing(platform, customerNo, OrderType.WITHDRAWAL).isZero();
    if (!idle) {
      throw new Refusal(ErrorCode.MONEY_IN_TRANSIT);
    }
  }

  /** Refuses BALANCE_NEEDS_CARD while there is money that would have no way out (CRD-03). */
  public void requireEmpty(PlatformId platform, String customerNo) {
    SubAccount account = accounts.require(platform, customerNo);
    if (!ledger.balance(platform, account.account()).balance().isZero()) {
      throw new Refusal(ErrorCode.BALANCE_NEEDS_CARD);
    }
  }

  /**
   * Binds the card of a proof that suffices. Refuses IDENTIFICATION_STEP_FORBIDS where it is not
   * proven.
   */
  public BankCardBinding bind(Identification proof) {
    proof.requireStep(IdentificationStep.PROVEN);
    BankCardBinding binding = binding(proof, clock.instant());
    proof.forget();
    customers.add(binding);
    return binding;
  }

  /** The card of a proof that suffices, not yet kept. */
  BankCardBinding binding(Identification proof, Instant now) {
    if (!identities.suffices(proof, IdentityPurpose.BINDING)) {
      throw new Refusal(ErrorCode.IDENTITY_METHOD_NOT_OFFERED);
    }
    PlatformId platform = proof.platform();
    String code = proof.issuerCode().orElseThrow();
    return new BankCardBinding(
        new BindingKey(platform.value(), UuidCreator.getTimeOrderedEpochPlus1()),
        proof.customerNo(),
        vault.card(platform, identities.told(proof).complete().account()),
        new BankCardBinding.IssuedBy(
            code, proof.issuerName(), proof.check().orElse(null), !isCollectedFrom(code, now)),
        now);
  }

  /** Whether a card of that issuer serves for deposits too. */
  public boolean isCollectedFrom(String issuerCode, Instant now) {
    return issuers
        .find(issuerCode, ShanghaiTime.dayOf(now))
        .filter(CardIssuer::isCollectedFrom)
        .isPresent();
  }

  /** The card serves no longer. */
  public void unbind(BankCardBinding bound) {
    bound.unbind(clock.instant());
    customers.flush();
  }
}
