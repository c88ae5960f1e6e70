package bank.depository.account;

import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.MobileNo;
import bank.depository.identity.Particulars;
import bank.depository.identity.PersonName;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Ledger;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sub-accounts by the hundred, for tests that are not about how one is opened: kept as the end of
 * an opening keeps them, all in the name of one person.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountsForTests {

  private static final CardNo CARD = new CardNo("4111111111111111");

  private static final Particulars PERSON =
      new Particulars(
          new PersonName("王小明"),
          new IdNumber(IdType.RESIDENT_ID, "11010519491231002X"),
          CARD,
          new MobileNo("13800138000"));

  private final Customers customers;
  private final PersonVault vault;
  private final Ledger ledger;
  private final Clock clock;

  AccountsForTests(Customers customers, PersonVault vault, Ledger ledger, Clock clock) {
    this.customers = customers;
    this.vault = vault;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Opens one for a customer in those roles. */
  public AccountId open(PlatformId platform, String customerNo, Set<CustomerRole> roles) {
    return open(platform, customerNo, roles, PERSON);
  }

  /** The same for that person. */
  AccountId open(
      PlatformId platform, String customerNo, Set<CustomerRole> roles, Particulars person) {
    Instant now = clock.instant();
    CustomerKey key = CustomerKey.of(platform, customerNo);
    AccountId account = ledger.openSubAccount(platform);
    customers.add(
        new Customer(key, roles, vault.customer(platform, person), now),
        new SubAccount(key, account, OrderId.next(), now),
        Optional.of(
            new BankCardBinding(
                new BindingKey(platform.value(), UUID.randomUUID()),
                customerNo,
                vault.card(platform, CARD),
                new BankCardBinding.IssuedBy("0105", "测试银行", UUID.randomUUID(), false),
                now)));
    return account;
  }
}
