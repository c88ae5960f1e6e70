package bank.depository.account;

import bank.depository.identity.Identification;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.Particulars;
import bank.depository.identity.PartyKind;
import bank.depository.identity.Told;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Ledger;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How an opening begins, and the account in which it ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenedAccounts {

  private final Customers customers;
  private final IdentityChecks identities;
  private final CardBindings cards;
  private final PersonVault vault;
  private final Ledger ledger;
  private final Clock clock;

  OpenedAccounts(
      Customers customers,
      IdentityChecks identities,
      CardBindings cards,
      PersonVault vault,
      Ledger ledger,
      Clock clock) {
    this.customers = customers;
    this.identities = identities;
    this.cards = cards;
    this.vault = vault;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Begins, with name and mobile where the platform knows them. Refuses SUB_ACCOUNT_EXISTS and
   * OPENING_UNDER_WAY.
   */
  public void begin(
      Order order, CustomerNo customer, Set<CustomerRole> roles, PartyKind party, Told known) {
    PlatformId platform = order.platform();
    if (customers.account(platform, customer.value()).isPresent()) {
      throw new Refusal(ErrorCode.SUB_ACCOUNT_EXISTS);
    }
    if (customers.openingUnderWay(platform, customer.value()).isPresent()) {
      throw new Refusal(ErrorCode.OPENING_UNDER_WAY);
    }
    customers.add(new Opening(platform, order.id(), customer, roles, clock.instant()));
    identities.begin(
        new IdentityChecks.Subject(
            platform, order.id(), customer.value(), IdentityPurpose.OPENING, party),
        known);
  }

  /**
   * Ends in an account: the customer, its sub-account in the ledger, and its card where the proof
   * suffices to bind one (CRD-02). What was told is forgotten where it was told.
   */
  public SubAccount open(Opening opening) {
    Instant now = clock.instant();
    opening.open(now);
    PlatformId platform = opening.platform();
    Identification proof = identities.lock(platform, opening.order());
    Particulars told = identities.told(proof).complete();
    CustomerKey key = CustomerKey.of(platform, opening.customerNo());
    AccountId account = ledger.openSubAccount(platform);
    SubAccount subAccount = new SubAccount(key, account, opening.order(), now);
    Customer customer = new Customer(key, opening.roles(), vault.customer(platform, told), now);
    customer.renewPapers(proof.papersValidUntil().orElse(null));
    identities.officers(proof).ifPresent(officers -> vault.ledBy(customer, officers));
    customers.add(customer, subAccount, binding(proof, now));
    proof.forget();
    return subAccount;
  }

  private Optional<BankCardBinding> binding(Identification proof, Instant now) {
    return identities.suffices(proof, IdentityPurpose.BINDING)
        ? Optional.of(cards.binding(proof, now))
        : Optional.empty();
  }
}
