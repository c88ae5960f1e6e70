package bank.depository.account;

import bank.depository.order.OrderKey;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One customer's way to a sub-account, step by step, so that whoever closes the browser half way
 * goes on where they were (PAG-05). It begins with an {@code identity.Identification}.
 */
@Entity
@Table(name = "opening")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Opening {

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private String customerNo;

  @Column(updatable = false)
  private String[] roles;

  @Enumerated(EnumType.STRING)
  private OpeningStep step;

  private @Nullable Instant consentedAt;
  private Instant changedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Opening() {}

  /** A new one, at its first step. */
  public Opening(
      PlatformId platform,
      OrderId order,
      CustomerNo customer,
      Set<CustomerRole> roles,
      Instant now) {
    this.key = OrderKey.of(platform, order);
    this.customerNo = customer.value();
    this.roles = CustomerRoles.names(roles);
    this.step = OpeningStep.IDENTITY;
    this.changedAt = now;
  }

  /** The customer's identity is proven; the agreement is next. */
  public void identified(Instant now) {
    become(OpeningStep.CONSENT, now);
  }

  /** The customer agreed to the text that was shown. */
  public void agree(Instant now) {
    become(OpeningStep.SECRET, now);
    this.consentedAt = now;
  }

  /** The sub-account is open. */
  void open(Instant now) {
    become(OpeningStep.OPENED, now);
  }

  /** It ended without an account. */
  public void end(Instant now) {
    become(OpeningStep.ENDED, now);
  }

  /** Refuses unless it stands at that step: OPENING_STEP_FORBIDS. */
  public void requireStep(OpeningStep wanted) {
    if (step != wanted) {
      throw new Refusal(ErrorCode.OPENING_STEP_FORBIDS, "opening is at " + step);
    }
  }

  private void become(OpeningStep next, Instant now) {
    if (!step.next().contains(next)) {
      throw new Refusal(ErrorCode.OPENING_STEP_FORBIDS, "opening is at " + step);
    }
    this.step = next;
    this.changedAt = now;
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The order that asked for it. */
  public OrderId order() {
    return new OrderId(key.orderId());
  }

  /** The platform's number of the customer to be. */
  public String customerNo() {
    return customerNo;
  }

  /** The roles that the platform asked for. */
  public Set<CustomerRole> roles() {
    EnumSet<CustomerRole> set = EnumSet.noneOf(CustomerRole.class);
    Arrays.stream(roles).map(CustomerRole::valueOf).forEach(set::add);
    return set;
  }

  /** Where it stands. */
  public OpeningStep step() {
    return step;
  }
}
