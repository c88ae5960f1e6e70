package bank.depository.account;

import bank.depository.identity.IdType;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer's way to a sub-account, step by step, so that whoever closes the browser half way
 * goes on where they were (PAG-05). What was told stands here encrypted until there is a customer.
 */
@Entity
@Table(name = "opening")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Opening {

  /** How often an issuer may say no before the opening ends. */
  public static final int MOST_REFUSED_CHECKS = 5;

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private String customerNo;

  @Column(updatable = false)
  private String[] roles;

  @Enumerated(EnumType.STRING)
  private OpeningStep step;

  private byte @Nullable [] nameCipher;

  @Enumerated(EnumType.STRING)
  private @Nullable IdType idType;

  private byte @Nullable [] idNumberCipher;
  private byte @Nullable [] cardNoCipher;
  private byte @Nullable [] mobileCipher;
  private @Nullable UUID checkId;
  private @Nullable String issuerCode;
  private @Nullable String issuerName;
  private int checksRefused;
  private @Nullable String lastRefusal;
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

  /** Keeps name and mobile that the platform knows already, for the customer to correct. */
  void prefill(byte @Nullable [] name, byte @Nullable [] mobile) {
    this.nameCipher = name;
    this.mobileCipher = mobile;
  }

  /**
   * The customer said who they are; the code is next. Also to correct it while a code is awaited.
   */
  void identify(SealedFactors factors, Instant now) {
    if (step != OpeningStep.CODE) {
      become(OpeningStep.CODE, now);
    }
    this.nameCipher = factors.name();
    this.idType = factors.idType();
    this.idNumberCipher = factors.idNumber();
    this.cardNoCipher = factors.cardNo();
    this.mobileCipher = factors.mobile();
    this.lastRefusal = null;
    this.changedAt = now;
  }

  /** The customer wants to correct what they said. */
  public void correct(Instant now) {
    become(OpeningStep.IDENTITY, now);
  }

  /** The mobile is proven; the issuer is asked under that number. */
  public void ask(UUID check, Instant now) {
    become(OpeningStep.CHECKING, now);
    this.checkId = check;
  }

  /** The issuer confirmed every factor. */
  public void confirm(String issuer, String name, Instant now) {
    become(OpeningStep.CONSENT, now);
    this.issuerCode = issuer;
    this.issuerName = name;
  }

  /**
   * The issuer said no, for that reason: back to the first step, or to the end where it said so
   * {@value #MOST_REFUSED_CHECKS} times.
   */
  public void refuse(String reason, Instant now) {
    checksRefused++;
    become(checksRefused < MOST_REFUSED_CHECKS ? OpeningStep.IDENTITY : OpeningStep.ENDED, now);
    this.lastRefusal = reason;
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

  /** It ended without an account; what was told is forgotten. */
  public void end(Instant now) {
    become(OpeningStep.ENDED, now);
    forget();
  }

  /** Forgets what was told: it stands with the customer now, or with nobody. */
  public void forget() {
    if (!step.next().isEmpty()) {
      throw new IllegalStateException("an opening under way forgets nothing");
    }
    nameCipher = null;
    idNumberCipher = null;
    cardNoCipher = null;
    mobileCipher = null;
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

  /** The question that was put to the issuer last. */
  public Optional<UUID> check() {
    return Optional.ofNullable(checkId);
  }

  /** Why the issuer said no the last time: factor names or a result, comma separated. */
  public Optional<String> lastRefusal() {
    return Optional.ofNullable(lastRefusal);
  }

  /** How often the issuer may still say no. */
  public int checksLeft() {
    return MOST_REFUSED_CHECKS - checksRefused;
  }

  IdType idType() {
    return java.util.Objects.requireNonNull(idType);
  }

  byte @Nullable [] nameCipher() {
    return nameCipher;
  }

  byte @Nullable [] idNumberCipher() {
    return idNumberCipher;
  }

  byte @Nullable [] cardNoCipher() {
    return cardNoCipher;
  }

  byte @Nullable [] mobileCipher() {
    return mobileCipher;
  }

  String issuerCode() {
    return java.util.Objects.requireNonNull(issuerCode);
  }

  String issuerName() {
    return java.util.Objects.requireNonNull(issuerName);
  }

  /** What the customer told, as the database keeps it. */
  record SealedFactors(byte[] name, IdType idType, byte[] idNumber, byte[] cardNo, byte[] mobile) {}
}
