package bank.depository.account;

import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.Told;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.privacy.DataPurpose;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Customers' papers and their last day (IDV-07), in the caller's transaction and scope. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Papers {

  private final Customers customers;
  private final CustomerAccounts accounts;
  private final IdentityChecks identities;
  private final PersonVault vault;
  private final CustomerHistory history;
  private final BusinessDays days;

  Papers(
      Customers customers,
      CustomerAccounts accounts,
      IdentityChecks identities,
      PersonVault vault,
      CustomerHistory history,
      BusinessDays days) {
    this.customers = customers;
    this.accounts = accounts;
    this.identities = identities;
    this.vault = vault;
    this.history = history;
    this.days = days;
  }

  /** How they stand on the platform's business day. Refuses CUSTOMER_UNKNOWN. */
  public PaperStanding standing(PlatformId platform, String customerNo) {
    Optional<LocalDate> validUntil = accounts.customer(platform, customerNo).papersValidUntil();
    return validUntil.isEmpty()
        ? PaperStanding.IN_ORDER
        : PaperStanding.of(validUntil, days.current(platform));
  }

  /** Refuses PAPERS_EXPIRED from the day after the last one on. */
  public void requireForNewBusiness(PlatformId platform, String customerNo) {
    if (standing(platform, customerNo).compareTo(PaperStanding.EXPIRED) >= 0) {
      throw new Refusal(ErrorCode.PAPERS_EXPIRED, "no new business until they are renewed");
    }
  }

  /** Refuses PAPERS_EXPIRED when the days of grace are over too. */
  public void requireForDeposit(PlatformId platform, String customerNo) {
    if (standing(platform, customerNo) == PaperStanding.OVERDUE) {
      throw new Refusal(ErrorCode.PAPERS_EXPIRED, "no deposits until they are renewed");
    }
  }

  /** Begins the fresh proof of identity that a renewal takes. */
  public void beginRenewal(Order order, String customerNo) {
    PlatformId platform = order.platform();
    accounts.require(platform, customerNo);
    Customer customer = accounts.customer(platform, customerNo);
    identities.begin(
        new IdentityChecks.Subject(
            platform, order.id(), customerNo, IdentityPurpose.RENEWAL, customer.party()),
        new Told(
            vault.name(customer, DataPurpose.IDENTITY_CHECK),
            vault.idNumber(customer, DataPurpose.IDENTITY_CHECK),
            customers
                .boundCard(platform, customerNo)
                .map(card -> vault.account(customer, card, DataPurpose.IDENTITY_CHECK))
                .orElse(null),
            vault.mobile(customer, DataPurpose.IDENTITY_CHECK)));
  }

  /**
   * Keeps the new last day; the last thing of a use case. Refuses IDENTIFICATION_STEP_FORBIDS where
   * it is not proven.
   */
  public void renew(Order order, Identification proof) {
    proof.requireStep(IdentificationStep.PROVEN);
    Customer customer =
        customers
            .lock(proof.platform(), proof.customerNo())
            .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
    history.renewPapers(customer, order, proof);
    proof.forget();
  }

  /**
   * Notes that the customer is reminded today.
   *
   * @return whether that is due and was not done before
   */
  public boolean remind(PlatformId platform, String customerNo) {
    LocalDate today = days.current(platform);
    Customer customer = accounts.customer(platform, customerNo);
    return PaperStanding.of(customer.papersValidUntil(), today) != PaperStanding.IN_ORDER
        && customer.remindOfPapers(today);
  }

  /** Customers of all platforms who are to be reminded. For jobs alone. */
  public List<CustomerKey> due(int limit) {
    return customers.papersDue(PaperStanding.REMINDED_DAYS, limit);
  }
}
