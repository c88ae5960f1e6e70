package bank.depository.account;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a customer agreed to, to the letter: version, language and digests of the text shown. */
@Entity
@Immutable
@Table(name = "consent")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Consent {

  /** What was agreed to. */
  public enum Kind {
    /** The agreement of bank, platform and customer (三方协议), with its section on information. */
    TRIPARTY_AGREEMENT
  }

  /**
   * A text as it was shown.
   *
   * @param version its version
   * @param language language tag
   * @param sha256 of its bytes in UTF-8
   * @param sm3 of the same bytes
   * @param policyVersion of the policy on customers' information that was agreed to beside it
   */
  public record ShownText(
      Kind kind,
      String version,
      String language,
      byte[] sha256,
      byte[] sm3,
      String policyVersion) {}

  @EmbeddedId private ConsentKey key;
  private String customerNo;
  private UUID orderId;
  private UUID sessionId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String textVersion;
  private String language;
  private byte[] textSha256;
  private byte[] textSm3;
  private @Nullable String policyVersion;
  private Instant givenAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Consent() {}

  /** The consent of that customer, in that page session, to that text. */
  public Consent(
      PlatformId platform,
      String customerNo,
      OrderId order,
      UUID session,
      ShownText text,
      Instant now) {
    this.key = new ConsentKey(platform.value(), UuidCreator.getTimeOrderedEpochPlus1());
    this.customerNo = customerNo;
    this.orderId = order.value();
    this.sessionId = session;
    this.kind = text.kind();
    this.textVersion = text.version();
    this.language = text.language();
    this.textSha256 = text.sha256();
    this.textSm3 = text.sm3();
    this.policyVersion = text.policyVersion();
    this.givenAt = now;
  }

  /** The version of the agreement. */
  public String textVersion() {
    return textVersion;
  }

  /** The version of the policy on customers' information; none before it was published (INF-05). */
  public Optional<String> policyVersion() {
    return Optional.ofNullable(policyVersion);
  }

  /** When it was given. */
  public Instant givenAt() {
    return givenAt;
  }

  /** Our id of it. */
  public UUID id() {
    return key.consentId();
  }
}
