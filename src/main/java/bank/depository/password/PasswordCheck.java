package bank.depository.password;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a customer's trade password was right, for one order and one amount. Spent once,
 * in the transaction that moves the money; kept for ever as that movement's legal basis (TRC-01).
 */
@Entity
@DynamicUpdate
@Table(name = "password_check")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class PasswordCheck {

  @EmbeddedId private PasswordCheckKey key;

  @Column(updatable = false)
  private String customerNo;

  @Column(updatable = false)
  private UUID orderId;

  @Column(updatable = false)
  private UUID sessionId;

  @Column(updatable = false)
  private long amountFen;

  @Column(updatable = false)
  private Instant checkedAt;

  @Column(updatable = false)
  private Instant expiresAt;

  private @Nullable Instant spentAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PasswordCheck() {}

  PasswordCheck(PasswordCheckKey key, PasswordBinding binding, Instant now) {
    this.key = key;
    this.customerNo = binding.customerNo();
    this.orderId = binding.order().value();
    this.sessionId = binding.session();
    this.amountFen = binding.amount().fen();
    this.checkedAt = now;
    this.expiresAt = now.plus(PasswordLimits.CHECK_VALID);
  }

  boolean isFor(OrderId order, Money amount) {
    return orderId.equals(order.value()) && amountFen == amount.fen();
  }

  boolean isSpendable(Instant now) {
    return spentAt == null && now.isBefore(expiresAt);
  }

  void spend(Instant now) {
    this.spentAt = now;
  }
}
