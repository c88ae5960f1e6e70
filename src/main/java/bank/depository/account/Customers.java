package bank.depository.account;

import bank.depository.ledger.AccountId;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the domain may ask of the storage of customers. All within the platform in scope. */
public interface Customers {

  /** Keeps a customer with its sub-account, and its card where one is bound at once. */
  void add(Customer customer, SubAccount account, Optional<BankCardBinding> card);

  /** The customer of that number. */
  Optional<Customer> find(PlatformId platform, String customerNo);

  /** The customer of that number, locked until the transaction ends. */
  Optional<Customer> lock(PlatformId platform, String customerNo);

  /** Keeps a change for ever. */
  void add(CustomerChange change);

  /** What has changed about that customer, the newest first. */
  List<CustomerChange> changes(PlatformId platform, String customerNo, int limit);

  /** The sub-account of that customer. */
  Optional<SubAccount> account(PlatformId platform, String customerNo);

  /** The sub-accounts of those customers, in no order; unknown numbers are left out. */
  List<SubAccount> accounts(PlatformId platform, Collection<String> customerNos);

  /** Whose those accounts of the ledger are, in no order; others than sub-accounts are left out. */
  List<SubAccount> owners(PlatformId platform, Collection<AccountId> accounts);

  /** Sub-accounts in the order of their customer numbers, from after that one on. */
  List<SubAccount> accountsAfter(PlatformId platform, Optional<String> customerNo, int limit);

  /** The card that is bound. */
  Optional<BankCardBinding> boundCard(PlatformId platform, String customerNo);

  /** How many customer numbers of the platform the person has. */
  long countOfIdentity(PlatformId platform, List<byte[]> identityDigests);

  /** Customers of all platforms, not reminded yet, whose papers end within those days. */
  List<CustomerKey> papersDue(int days, int limit);

  /** Keeps another card. */
  void add(BankCardBinding card);

  /** The card that is bound, locked against payments until the transaction ends. */
  Optional<BankCardBinding> lockBoundCard(PlatformId platform, String customerNo);

  /** The card that is bound, held for a payment: nobody unbinds it until the transaction ends. */
  Optional<BankCardBinding> holdBoundCard(PlatformId platform, String customerNo);

  /** Writes what has changed, before what must come after it. */
  void flush();

  /** Keeps a new opening. */
  void add(Opening opening);

  /** The opening of that order. */
  Optional<Opening> opening(PlatformId platform, OrderId order);

  /** The opening of that order, locked until the transaction ends. */
  Optional<Opening> lockOpening(PlatformId platform, OrderId order);

  /** The opening of that customer that has not ended, or has ended in an account. */
  Optional<Opening> openingUnderWay(PlatformId platform, String customerNo);

  /** Keeps a consent for ever. */
  void add(Consent consent);

  /** The newest consent of that customer. */
  Optional<Consent> consent(PlatformId platform, String customerNo);
}
