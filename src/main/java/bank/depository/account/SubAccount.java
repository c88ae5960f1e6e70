package bank.depository.account;

import bank.depository.ledger.AccountId;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer's sub-account (子账户) under the platform's summary account, one to one with the customer
 * number (ACC-02). Its money is in the ledger.
 */
@Entity
@Table(name = "sub_account")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class SubAccount {

  /** Whether it takes part in business. */
  public enum State {
    /** It does. */
    OPEN,
    /** It never will again. */
    CLOSED
  }

  @EmbeddedId private CustomerKey key;

  @Column(updatable = false)
  private String subAccountNo;

  @Column(updatable = false)
  private long ledgerAccountId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(updatable = false)
  private UUID openingOrderId;

  @Column(updatable = false)
  private Instant openedAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SubAccount() {}

  SubAccount(CustomerKey key, AccountId account, OrderId opening, Instant now) {
    this.key = key;
    this.subAccountNo = SubAccountNo.of(account).value();
    this.ledgerAccountId = account.value();
    this.state = State.OPEN;
    this.openingOrderId = opening.value();
    this.openedAt = now;
  }

  /** It takes part in no business any more. Refuses ACCOUNT_CLOSED. */
  void close() {
    if (state != State.OPEN) {
      throw new Refusal(ErrorCode.ACCOUNT_CLOSED);
    }
    this.state = State.CLOSED;
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The platform's number of its customer. */
  public String customerNo() {
    return key.customerNo();
  }

  /** The number that people see. */
  public SubAccountNo number() {
    return new SubAccountNo(subAccountNo);
  }

  /** The account in the ledger. */
  public AccountId account() {
    return new AccountId(ledgerAccountId);
  }

  /** Whether it takes part in business. */
  public State state() {
    return state;
  }

  /** When it was opened. */
  public Instant openedAt() {
    return openedAt;
  }
}
