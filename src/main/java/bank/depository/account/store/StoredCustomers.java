package bank.depository.account.store;

import bank.depository.account.BankCardBinding;
import bank.depository.account.Consent;
import bank.depository.account.Customer;
import bank.depository.account.CustomerChange;
import bank.depository.account.CustomerKey;
import bank.depository.account.Customers;
import bank.depository.account.Opening;
import bank.depository.account.SubAccount;
import bank.depository.ledger.AccountId;
import bank.depository.order.OrderKey;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCustomers implements Customers {

  private final EntityManager entityManager;

  StoredCustomers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Customer customer, SubAccount account, Optional<BankCardBinding> card) {
    entityManager.persist(customer);
    entityManager.flush();
    entityManager.persist(account);
    card.ifPresent(entityManager::persist);
  }

  @Override
  public Optional<Customer> find(PlatformId platform, String customerNo) {
    return Optional.ofNullable(
        entityManager.find(Customer.class, CustomerKey.of(platform, customerNo)));
  }

  @Override
  public Optional<Customer> lock(PlatformId platform, String customerNo) {
    Optional<Customer> customer = find(platform, customerNo);
    customer.ifPresent(found -> entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return customer;
  }

  @Override
  public void add(CustomerChange change) {
    entityManager.persist(change);
  }

  @Override
  public List<CustomerChange> changes(PlatformId platform, String customerNo, int limit) {
    return entityManager
        .createQuery(
            "from CustomerChange c where c.key.platformId = :platform and c.customerNo = :customerNo"
                + " order by c.key.changeId desc",
            CustomerChange.class)
        .setParameter("platform", platform.value())
        .setParameter("customerNo", customerNo)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Optional<SubAccount> account(PlatformId platform, String customerNo) {
    return Optional.ofNullable(
        entityManager.find(SubAccount.class, CustomerKey.of(platform, customerNo)));
  }

  @Override
  public List<SubAccount> accounts(PlatformId platform, Collection<String> customerNos) {
    return entityManager
        .createQuery(
            "from SubAccount a where a.key.platformId = :platform and a.key.customerNo in :numbers",
            SubAccount.class)
        .setParameter("platform", platform.value())
        .setParameter("numbers", customerNos)
        .getResultList();
  }

  @Override
  public List<SubAccount> owners(PlatformId platform, Collection<AccountId> accounts) {
    return entityManager
        .createQuery(
            "from SubAccount a where a.key.platformId = :platform and a.ledgerAccountId in :accounts",
            SubAccount.class)
        .setParameter("platform", platform.value())
        .setParameter("accounts", accounts.stream().map(AccountId::value).toList())
        .getResultList();
  }

  @Override
  public List<SubAccount> accountsAfter(
      PlatformId platform, Optional<String> customerNo, int limit) {
    return entityManager
        .createQuery(
            "from SubAccount a where a.key.platformId = :platform and a.key.customerNo > :customerNo"
                + " order by a.key.customerNo",
            SubAccount.class)
        .setParameter("platform", platform.value())
        .setParameter("customerNo", customerNo.orElse(""))
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  @SuppressWarnings("unchecked") // asked for as tuples
  public List<CustomerKey> papersDue(int days, int limit) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select c.platform_id, c.customer_no from depository.customer c
                join ledger.books b on b.platform_id = c.platform_id
                where c.papers_reminded_on is null and c.papers_valid_until <= b.current_day + :days
                order by c.papers_valid_until limit :limit
                """,
                Tuple.class)
            .setParameter("days", days)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CustomerKey(
                    row.get("platform_id", Integer.class), row.get("customer_no", String.class)))
        .toList();
  }

  @Override
  public void add(BankCardBinding card) {
    entityManager.persist(card);
  }

  @Override
  public Optional<BankCardBinding> boundCard(PlatformId platform, String customerNo) {
    return boundCard(platform, customerNo, LockModeType.NONE);
  }

  @Override
  public Optional<BankCardBinding> lockBoundCard(PlatformId platform, String customerNo) {
    return boundCard(platform, customerNo, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<BankCardBinding> holdBoundCard(PlatformId platform, String customerNo) {
    return boundCard(platform, customerNo, LockModeType.PESSIMISTIC_READ);
  }

  private Optional<BankCardBinding> boundCard(
      PlatformId platform, String customerNo, LockModeType lock) {
    return entityManager
        .createQuery(
            "from BankCardBinding b where b.key.platformId = :platform and b.customerNo = :customerNo"
                + " and b.state = :bound",
            BankCardBinding.class)
        .setParameter("platform", platform.value())
        .setParameter("customerNo", customerNo)
        .setParameter("bound", BankCardBinding.State.BOUND)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void flush() {
    entityManager.flush();
  }

  @Override
  public long countOfIdentity(PlatformId platform, List<byte[]> identityDigests) {
    return entityManager
        .createQuery(
            "select count(c) from Customer c where c.key.platformId = :platform and"
                + " c.identityDigest in :digests",
            Long.class)
        .setParameter("platform", platform.value())
        .setParameter("digests", identityDigests)
        .getSingleResult();
  }

  @Override
  public void add(Opening opening) {
    entityManager.persist(opening);
  }

  @Override
  public Optional<Opening> opening(PlatformId platform, OrderId order) {
    return Optional.ofNullable(entityManager.find(Opening.class, OrderKey.of(platform, order)));
  }

  @Override
  public Optional<Opening> lockOpening(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(
            Opening.class, OrderKey.of(platform, order), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Opening> openingUnderWay(PlatformId platform, String customerNo) {
    return entityManager
        .createQuery(
            "from Opening o where o.key.platformId = :platform and o.customerNo = :customerNo and"
                + " o.step <> bank.depository.account.OpeningStep.ENDED",
            Opening.class)
        .setParameter("platform", platform.value())
        .setParameter("customerNo", customerNo)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Consent consent) {
    entityManager.persist(consent);
  }

  @Override
  public Optional<Consent> consent(PlatformId platform, String customerNo) {
    return entityManager
        .createQuery(
            "from Consent c where c.key.platformId = :platform and c.customerNo = :customerNo"
                + " order by c.key.consentId desc",
            Consent.class)
        .setParameter("platform", platform.value())
        .setParameter("customerNo", customerNo)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
