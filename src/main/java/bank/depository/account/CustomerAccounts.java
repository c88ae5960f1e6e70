package bank.depository.account;

import bank.depository.identity.MobileNo;
import bank.depository.privacy.DataPurpose;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A platform's customers as the other capabilities see them: by the platform's own number, with
 * their account in the ledger. All within the platform in scope, in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerAccounts {

  /** The most customers of one question. */
  public static final int MAX_CUSTOMERS = 10_000;

  private final Customers customers;
  private final PersonVault vault;

  CustomerAccounts(Customers customers, PersonVault vault) {
    this.customers = customers;
    this.vault = vault;
  }

  /** The open sub-account of that customer. Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED. */
  public SubAccount require(PlatformId platform, String customerNo) {
    SubAccount account =
        customers
            .account(platform, customerNo)
            .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
    if (account.state() != SubAccount.State.OPEN) {
      throw new Refusal(ErrorCode.ACCOUNT_CLOSED);
    }
    return account;
  }

  /** The open sub-account of that customer; empty where it is closed. */
  public Optional<SubAccount> open(PlatformId platform, String customerNo) {
    return customers
        .account(platform, customerNo)
        .filter(account -> account.state() == SubAccount.State.OPEN);
  }

  /**
   * The open sub-account of that customer in that role. Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED,
   * CUSTOMER_ROLE_MISSING.
   */
  public SubAccount require(PlatformId platform, String customerNo, CustomerRole role) {
    SubAccount account = require(platform, customerNo);
    if (!customer(platform, customerNo).roles().contains(role)) {
      throw new Refusal(ErrorCode.CUSTOMER_ROLE_MISSING, "needs the role " + role);
    }
    return account;
  }

  /**
   * The open sub-accounts of those customers by customer number, in one question to the database.
   * Refuses CUSTOMER_UNKNOWN or ACCOUNT_CLOSED where one is missing or closed, TOO_MANY_LINES.
   */
  public Map<String, SubAccount> requireAll(PlatformId platform, Collection<String> customerNos) {
    HashSet<String> wanted = new HashSet<>(customerNos);
    if (wanted.size() > MAX_CUSTOMERS) {
      throw new Refusal(ErrorCode.TOO_MANY_LINES);
    }
    List<SubAccount> found = customers.accounts(platform, wanted);
    if (found.size() != wanted.size()) {
      throw new Refusal(ErrorCode.CUSTOMER_UNKNOWN);
    }
    if (found.stream().anyMatch(account -> account.state() != SubAccount.State.OPEN)) {
      throw new Refusal(ErrorCode.ACCOUNT_CLOSED);
    }
    return found.stream().collect(Collectors.toMap(SubAccount::customerNo, Function.identity()));
  }

  /** Who the customer is, masked. Refuses CUSTOMER_UNKNOWN. */
  public Customer customer(PlatformId platform, String customerNo) {
    return customers
        .find(platform, customerNo)
        .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
  }

  /** How many customer numbers of the platform the customer's person has, this one included. */
  public long customerNosOfPerson(PlatformId platform, String customerNo) {
    return customers.countOfIdentity(
        platform, vault.identityDigests(customer(platform, customerNo)));
  }

  /** The customer's mobile in plain, for the bank's own messages. Refuses CUSTOMER_UNKNOWN. */
  public MobileNo mobile(PlatformId platform, String customerNo) {
    return vault.mobile(customer(platform, customerNo), DataPurpose.NOTICE);
  }

  /**
   * Digits of the customer that others may know: id number, mobile and bound card, for the rules of
   * trade passwords alone. Refuses CUSTOMER_UNKNOWN.
   */
  public List<String> ownNumbers(PlatformId platform, String customerNo) {
    Customer customer = customer(platform, customerNo);
    List<String> numbers = new ArrayList<>();
    numbers.add(vault.idNumber(customer, DataPurpose.PASSWORD_RULES).value());
    numbers.add(vault.mobile(customer, DataPurpose.PASSWORD_RULES).value());
    customers
        .boundCard(platform, customerNo)
        .ifPresent(
            card -> numbers.add(vault.account(customer, card, DataPurpose.PASSWORD_RULES).value()));
    return numbers;
  }

  /** The card binding, masked. Refuses CARD_NOT_BOUND. */
  public BankCardBinding cardBinding(PlatformId platform, String customerNo) {
    return customers
        .boundCard(platform, customerNo)
        .orElseThrow(() -> new Refusal(ErrorCode.CARD_NOT_BOUND));
  }

  /**
   * The card binding, masked, of a card that deposits can be collected from. Refuses
   * CARD_NOT_BOUND, CARD_WITHDRAWAL_ONLY.
   */
  public BankCardBinding collectedCard(PlatformId platform, String customerNo) {
    BankCardBinding binding = cardBinding(platform, customerNo);
    if (binding.isWithdrawalOnly()) {
      throw new Refusal(ErrorCode.CARD_WITHDRAWAL_ONLY);
    }
    return binding;
  }

  /**
   * The bound card in plain, for the payment channel; nobody unbinds it until the transaction ends.
   * Refuses CUSTOMER_UNKNOWN, CARD_NOT_BOUND.
   */
  public BoundCard boundCard(PlatformId platform, String customerNo) {
    BankCardBinding binding =
        customers
            .holdBoundCard(platform, customerNo)
            .orElseThrow(() -> new Refusal(ErrorCode.CARD_NOT_BOUND));
    Customer holder = customer(platform, customerNo);
    return new BoundCard(
        vault.name(holder, DataPurpose.PAYMENT),
        vault.account(holder, binding, DataPurpose.PAYMENT),
        binding.issuerName());
  }
}
