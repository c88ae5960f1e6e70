package bank.depository.account;

import bank.depository.identity.AccountBank;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.MobileNo;
import bank.depository.identity.Officers;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.identity.Told;
import bank.depository.order.Order;
import bank.depository.privacy.DataPurpose;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What is on file about a customer, and how it changes (ACC-05), in the caller's transaction and
 * scope. A change is the last thing of its use case.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerFile {

  private final Customers customers;
  private final CustomerAccounts accounts;
  private final IdentityChecks identities;
  private final PersonVault vault;
  private final CustomerHistory history;
  private final List<AfterMobileChange> afterMobile;

  CustomerFile(
      Customers customers,
      CustomerAccounts accounts,
      IdentityChecks identities,
      PersonVault vault,
      CustomerHistory history,
      @All List<AfterMobileChange> afterMobile) {
    this.customers = customers;
    this.accounts = accounts;
    this.identities = identities;
    this.vault = vault;
    this.history = history;
    this.afterMobile = afterMobile;
  }

  /**
   * Begins a fresh proof of identity at an issuer, with what is on file but what is to change.
   * Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED.
   */
  public void begin(Order order, String customerNo, IdentityPurpose purpose) {
    PlatformId platform = order.platform();
    accounts.require(platform, customerNo);
    Customer customer = accounts.customer(platform, customerNo);
    PartyKind party = customer.idType().isOfPerson() ? PartyKind.PERSON : PartyKind.ORGANIZATION;
    identities.begin(
        new IdentityChecks.Subject(platform, order.id(), customerNo, purpose, party),
        new Told(
            purpose == IdentityPurpose.NAME_CHANGE
                ? null
                : vault.name(customer, DataPurpose.IDENTITY_CHECK),
            vault.idNumber(customer, DataPurpose.IDENTITY_CHECK),
            customers
                .boundCard(platform, customerNo)
                .map(card -> vault.account(customer, card, DataPurpose.IDENTITY_CHECK))
                .orElse(null),
            purpose == IdentityPurpose.MOBILE_CHANGE
                ? null
                : vault.mobile(customer, DataPurpose.IDENTITY_CHECK)));
  }

  /**
   * Begins a review of papers by which an organization proves that it is who is on file. Refuses
   * IDENTITY_METHOD_NOT_OFFERED.
   */
  public void beginReview(
      PlatformId platform, OrderId order, String customerNo, IdentityPurpose purpose) {
    Customer customer = accounts.customer(platform, customerNo);
    Optional<BankCardBinding> card = customers.boundCard(platform, customerNo);
    identities.beginWithCopies(
        new IdentityChecks.Subject(platform, order, customerNo, purpose, customer.party()),
        new Told(
            vault.name(customer, DataPurpose.IDENTITY_CHECK),
            vault.idNumber(customer, DataPurpose.IDENTITY_CHECK),
            card.map(bound -> vault.account(customer, bound, DataPurpose.IDENTITY_CHECK))
                .orElse(null),
            vault.mobile(customer, DataPurpose.IDENTITY_CHECK)),
        card.map(bound -> new AccountBank(bound.issuerCode(), bound.issuerName())),
        vault.officers(customer, DataPurpose.IDENTITY_CHECK));
  }

  /**
   * Another mobile is on file; whoever is signed in by the one before is signed out. Refuses
   * CUSTOMER_CHANGED where the one on file is no longer that which was proven.
   */
  public void changeMobile(
      Order order, String customerNo, MobileNo before, MobileNo next, ChangeProof proof) {
    Customer customer = lock(order.platform(), customerNo);
    if (!vault.mobile(customer, DataPurpose.CHANGE_ON_FILE).equals(before)) {
      throw new Refusal(ErrorCode.CUSTOMER_CHANGED);
    }
    customer.changeMobile(vault.mobile(order.platform(), next));
    afterMobile.forEach(each -> each.mobileChanged(order.platform(), customerNo));
    history.record(
        customer,
        order,
        new CustomerHistory.Changed(
            CustomerChange.Kind.MOBILE, before.value(), before.mask(), next.mask()),
        proof);
  }

  /**
   * Another name is on file, or other officers of an organization, with the last day of the papers
   * that carry them. What is as before is not written down.
   */
  public void changeName(Order order, PartyName next, Identification proof) {
    Customer customer = lock(order.platform(), proof.customerNo());
    PartyName before = vault.name(customer, DataPurpose.CHANGE_ON_FILE);
    if (!next.equals(before)) {
      customer.changeName(vault.name(order.platform(), next), next.mask());
      history.record(
          customer,
          order,
          new CustomerHistory.Changed(
              CustomerChange.Kind.NAME, before.value(), before.mask(), next.mask()),
          ChangeProof.of(proof));
    }
    identities.officers(proof).ifPresent(told -> changeOfficers(customer, order, told, proof));
    history.renewPapers(customer, order, proof);
    proof.forget();
  }

  private void changeOfficers(Customer customer, Order order, Officers next, Identification proof) {
    Officers before = vault.officers(customer, DataPurpose.CHANGE_ON_FILE).orElseThrow();
    if (next.equals(before)) {
      return;
    }
    vault.ledBy(customer, next);
    history.record(
        customer,
        order,
        new CustomerHistory.Changed(
            CustomerChange.Kind.OFFICERS,
            before.representative().value() + "/" + before.agent().value(),
            mask(before),
            mask(next)),
        ChangeProof.of(proof));
  }

  private static String mask(Officers officers) {
    return officers.representative().mask() + "/" + officers.agent().mask();
  }

  private Customer lock(PlatformId platform, String customerNo) {
    accounts.require(platform, customerNo);
    return customers
        .lock(platform, customerNo)
        .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
  }
}
