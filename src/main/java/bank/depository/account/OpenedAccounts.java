package bank.depository.account;

import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PersonName;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Ledger;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an opening begins, what its customer tells, and the account in which it ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenedAccounts {

  private final Customers customers;
  private final PersonVault vault;
  private final Ledger ledger;
  private final Clock clock;

  OpenedAccounts(Customers customers, PersonVault vault, Ledger ledger, Clock clock) {
    this.customers = customers;
    this.vault = vault;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What is known in plain so far, from the platform or from the customer. Never logged. */
  public record Told(
      @Nullable PersonName name,
      @Nullable IdNumber idNumber,
      @Nullable CardNo cardNo,
      @Nullable MobileNo mobile) {

    /** Nothing. */
    public static final Told NOTHING = new Told(null, null, null, null);

    /** All four; refuses OPENING_STEP_FORBIDS where one is missing. */
    public FourFactors complete() {
      if (name == null || idNumber == null || cardNo == null || mobile == null) {
        throw new Refusal(ErrorCode.OPENING_STEP_FORBIDS, "the customer has not told who they are");
      }
      return new FourFactors(new Person(name, idNumber, mobile), cardNo);
    }
  }

  /**
   * Begins, with name and mobile where the platform knows them. Refuses SUB_ACCOUNT_EXISTS and
   * OPENING_UNDER_WAY.
   */
  public void begin(Order order, CustomerNo customer, Set<CustomerRole> roles, Told known) {
    PlatformId platform = order.platform();
    if (customers.account(platform, customer.value()).isPresent()) {
      throw new Refusal(ErrorCode.SUB_ACCOUNT_EXISTS);
    }
    if (customers.openingUnderWay(platform, customer.value()).isPresent()) {
      throw new Refusal(ErrorCode.OPENING_UNDER_WAY);
    }
    Opening opening = new Opening(platform, order.id(), customer, roles, clock.instant());
    opening.prefill(
        vault.openingName(platform, known.name()), vault.openingMobile(platform, known.mobile()));
    customers.add(opening);
  }

  /** Keeps what the customer told. Refuses CUSTOMER_UNDER_AGE, OPENING_STEP_FORBIDS. */
  public void identify(Opening opening, FourFactors factors) {
    Instant now = clock.instant();
    factors.person().idNumber().requireOfAge(ShanghaiTime.dayOf(now));
    opening.identify(vault.opening(opening.platform(), factors), now);
  }

  /** What is known so far, in plain. */
  public Told told(Opening opening) {
    return vault.told(opening);
  }

  /** Ends in an account: the customer, its sub-account in the ledger, and its card. */
  public SubAccount open(Opening opening) {
    Instant now = clock.instant();
    opening.open(now);
    FourFactors factors = vault.told(opening).complete();
    PlatformId platform = opening.platform();
    CustomerKey key = CustomerKey.of(platform, opening.customerNo());
    AccountId account = ledger.openSubAccount(platform);
    SubAccount subAccount = new SubAccount(key, account, opening.order(), now);
    customers.add(
        new Customer(key, opening.roles(), vault.customer(platform, factors.person()), now),
        subAccount,
        binding(opening, factors, now));
    return subAccount;
  }

  private BankCardBinding binding(Opening opening, FourFactors factors, Instant now) {
    return new BankCardBinding(
        new BindingKey(opening.platform().value(), UuidCreator.getTimeOrderedEpochPlus1()),
        opening.customerNo(),
        vault.card(opening.platform(), factors.cardNo()),
        new BankCardBinding.IssuedBy(
            opening.issuerCode(), opening.issuerName(), opening.check().orElseThrow()),
        now);
  }
}
