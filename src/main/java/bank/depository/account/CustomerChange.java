package bank.depository.account;

import bank.depository.order.Order;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One change of what is on file about a customer (ACC-05): what stood there before, when it was
 * changed, by which order and on which proof. Only ever written.
 */
@Entity
@Immutable
@Table(name = "customer_change")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class CustomerChange {

  /** Stands in the place of the last day of papers that do not expire. */
  public static final String LONG_TERM = "LONG_TERM";

  /** What changed. */
  public enum Kind {
    /** The mobile. */
    MOBILE,
    /** The name. */
    NAME,
    /** The last day of the papers. */
    PAPERS,
    /** Who acts for an organization. */
    OFFICERS
  }

  @EmbeddedId private CustomerChangeKey key;
  private String customerNo;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private UUID orderId;

  @Enumerated(EnumType.STRING)
  private ChangeProof.Kind proof;

  private @Nullable UUID checkId;
  private byte[] oldCipher;
  private String oldMask;
  private String newMask;
  private Instant changedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected CustomerChange() {}

  CustomerChange(Customer customer, Order order, Told told, ChangeProof proof, Instant now) {
    this.key =
        new CustomerChangeKey(customer.platform().value(), UuidCreator.getTimeOrderedEpochPlus1());
    this.customerNo = customer.customerNo();
    this.kind = told.kind();
    this.orderId = order.id().value();
    this.proof = proof.kind();
    this.checkId = proof.check();
    this.oldCipher = told.oldCipher();
    this.oldMask = told.oldMask();
    this.newMask = told.newMask();
    this.changedAt = now;
  }

  /** What changed, from what to what; the old value encrypted. */
  record Told(Kind kind, byte[] oldCipher, String oldMask, String newMask) {}

  /** What changed. */
  public Kind kind() {
    return kind;
  }

  /** On which proof. */
  public ChangeProof.Kind proof() {
    return proof;
  }

  /** What stood there before, for people to recognize. */
  public String oldMask() {
    return oldMask;
  }

  /** What has stood there since, for people to recognize. */
  public String newMask() {
    return newMask;
  }

  /** When. */
  public Instant changedAt() {
    return changedAt;
  }

  UUID id() {
    return key.changeId();
  }

  byte[] oldCipher() {
    return oldCipher.clone();
  }
}
