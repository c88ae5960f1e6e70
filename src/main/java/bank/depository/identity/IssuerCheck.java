package bank.depository.identity;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to a card's issuer whether the factors belong together, and its answer (IDV-03).
 * Written before the issuer is called, so that no answer is ever lost: while it is {@code ASKED} it
 * is asked again under the same number.
 */
@Entity
@Table(name = "issuer_check")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class IssuerCheck {

  /** What is known of the answer. */
  public enum Result {
    /** Nothing certain. */
    ASKED,
    /** All factors belong together. */
    MATCH,
    /** Some do not. */
    MISMATCH,
    /** The card has expired. */
    CARD_EXPIRED,
    /** The issuer has no such card. */
    CARD_UNKNOWN,
    /** The card is blocked. */
    CARD_BLOCKED
  }

  @EmbeddedId private CheckKey key;

  @Column(updatable = false)
  private UUID orderId;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private IssuerFactors factors;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String[] mismatchedFactors;
  private @Nullable String issuerCode;
  private @Nullable String issuerName;
  private @Nullable String cardType;

  @Column(updatable = false)
  private Instant askedAt;

  private @Nullable Instant decidedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected IssuerCheck() {}

  /** Whose factors are asked about, and for which order. */
  public record Asked(PlatformId platform, OrderId order, String customerNo) {}

  /** A question about to be put. */
  public IssuerCheck(Asked asked, UUID check, IssuerFactors factors, Instant now) {
    this.key = new CheckKey(asked.platform().value(), check);
    this.orderId = asked.order().value();
    this.customerNo = asked.customerNo();
    this.factors = factors;
    this.result = Result.ASKED;
    this.mismatchedFactors = new String[0];
    this.askedAt = now;
  }

  /** Keeps the answer; one that is known already stays as it is. */
  public void decide(IssuerAnswer answer, Instant now) {
    if (result != Result.ASKED || !answer.isCertain()) {
      return;
    }
    this.result = answer.result();
    this.mismatchedFactors = answer.mismatchedFactors().toArray(String[]::new);
    this.issuerCode = answer.issuerCode();
    this.issuerName = answer.issuerName();
    this.cardType = answer.cardType();
    this.decidedAt = now;
  }

  /** What is known of the answer. */
  public Result result() {
    return result;
  }
}
