package bank.depository.mandate;

import bank.depository.ledger.LegalBasis;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's standing permission (MND-02): its last day, its amount per operation and its total
 * are all enforced at each use, under its lock.
 */
@Entity
@DynamicUpdate
@Table(name = "mandate")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Mandate {

  @EmbeddedId private MandateKey key;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private MandateKind kind;

  @Column(updatable = false)
  private LocalDate endsOn;

  @Column(updatable = false)
  private long perOperationFen;

  @Column(updatable = false)
  private long totalFen;

  private long usedFen;

  @Column(updatable = false)
  private String[] products;

  @Enumerated(EnumType.STRING)
  private MandateState state;

  @Column(updatable = false)
  private UUID grantedByOrder;

  @Column(updatable = false)
  private Instant grantedAt;

  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Mandate() {}

  Mandate(MandateKey key, String customerNo, MandateTerms terms, OrderId grantedBy, Instant now) {
    this.key = key;
    this.customerNo = customerNo;
    this.kind = terms.kind();
    this.endsOn = terms.endsOn();
    this.perOperationFen = terms.perOperationFen();
    this.totalFen = terms.totalFen();
    this.products = terms.productsOrNone().toArray(String[]::new);
    this.state = MandateState.ACTIVE;
    this.grantedByOrder = grantedBy.value();
    this.grantedAt = now;
  }

  /**
   * Counts an operation of that amount. Refuses {@code MANDATE_ENDED} after its last day, {@code
   * MANDATE_ABOVE_OPERATION} and {@code MANDATE_ABOVE_TOTAL}.
   *
   * @return the legal basis of what is done by it
   */
  LegalBasis use(Money amount, LocalDate day) {
    if (state != MandateState.ACTIVE || day.isAfter(endsOn)) {
      throw new Refusal(ErrorCode.MANDATE_ENDED, "its last day is " + endsOn);
    }
    if (amount.fen() > perOperationFen) {
      throw new Refusal(
          ErrorCode.MANDATE_ABOVE_OPERATION, "at most " + perOperationFen + " fen an operation");
    }
    if (amount.fen() > totalFen - usedFen) {
      throw new Refusal(
          ErrorCode.MANDATE_ABOVE_TOTAL, (totalFen - usedFen) + " fen are left of it");
    }
    usedFen += amount.fen();
    return new LegalBasis(LegalBasis.Kind.MANDATE, key.mandateId().toString());
  }

  /** Refuses {@code MANDATE_PRODUCT_EXCLUDED} where it is limited to other products. */
  void requireProduct(String product) {
    if (products.length > 0 && !List.of(products).contains(product)) {
      throw new Refusal(ErrorCode.MANDATE_PRODUCT_EXCLUDED, "not limited to " + product);
    }
  }

  /** It ends now. Refuses {@code MANDATE_ENDED} where it has ended already. */
  void end(MandateState how, Instant now) {
    if (!state.next().contains(how)) {
      throw new Refusal(ErrorCode.MANDATE_ENDED, "it is " + state);
    }
    this.state = how;
    this.endedAt = now;
  }

  /** Its platform. */
  PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** Our id of it. */
  MandateId id() {
    return new MandateId(key.mandateId());
  }

  /** The platform's number of its customer. */
  String customerNo() {
    return customerNo;
  }

  /** What it allows. */
  MandateKind kind() {
    return kind;
  }

  /** Its limits. */
  MandateTerms terms() {
    return new MandateTerms(
        kind, endsOn, perOperationFen, totalFen, products.length == 0 ? null : List.of(products));
  }

  /** Where it stands. */
  MandateState state() {
    return state;
  }

  /** What was used of its total. */
  Money used() {
    return Money.ofFen(usedFen);
  }

  /** When the customer granted it. */
  Instant grantedAt() {
    return grantedAt;
  }

  /** When it was ended before its last day. */
  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
