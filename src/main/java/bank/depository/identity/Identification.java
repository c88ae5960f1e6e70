package bank.depository.identity;

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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one customer proves who they are, for one order, step by step, so that whoever closes the
 * browser half way goes on where they were (PAG-05). What was told stands here encrypted until the
 * order is done, and is forgotten then.
 */
@Entity
@Table(name = "identification")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Identification {

  /** How often an issuer may say no before it ends. */
  public static final int MOST_REFUSED_CHECKS = 5;

  /** How often copies may be handed in for one order. */
  public static final int MOST_HAND_INS = 3;

  /** Why a match was not enough: a credit card. */
  public static final String NOT_DEBIT = "NOT_DEBIT";

  /** Why the customer is asked once more: the issuer never saw the question. */
  public static final String NOT_CHECKED = "NOT_CHECKED";

  @EmbeddedId private IdentificationKey key;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private IdentityPurpose purpose;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private PartyKind party;

  @Enumerated(EnumType.STRING)
  private IdentificationStep step;

  @Enumerated(EnumType.STRING)
  private @Nullable IdentityMethod method;

  private byte @Nullable [] nameCipher;

  @Enumerated(EnumType.STRING)
  private @Nullable IdType idType;

  private byte @Nullable [] idNumberCipher;
  private byte @Nullable [] accountCipher;
  private byte @Nullable [] mobileCipher;
  private byte @Nullable [] representativeCipher;
  private byte @Nullable [] agentCipher;
  private @Nullable LocalDate papersValidUntil;
  private @Nullable UUID checkId;
  private @Nullable String issuerCode;
  private @Nullable String issuerName;
  private int checksRefused;
  private int handIns;
  private @Nullable String lastRefusal;
  private Instant changedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Identification() {}

  Identification(
      IdentificationKey key,
      String customerNo,
      IdentityPurpose purpose,
      PartyKind party,
      Instant now) {
    this.key = key;
    this.customerNo = customerNo;
    this.purpose = purpose;
    this.party = party;
    this.step = IdentificationStep.TELLING;
    this.changedAt = now;
  }

  /** Keeps what is known before the customer says anything. */
  void prefill(SealedParticulars known) {
    this.nameCipher = known.name();
    this.idType = known.idType();
    this.idNumberCipher = known.idNumber();
    this.accountCipher = known.account();
    this.mobileCipher = known.mobile();
  }

  /**
   * The customer said who they are and how they prove it; the code is next. Also to correct it
   * while a code is awaited.
   */
  void tell(
      SealedParticulars told, IdentityMethod chosen, @Nullable LocalDate validUntil, Instant now) {
    if (step != IdentificationStep.CODE) {
      become(IdentificationStep.CODE, now);
    }
    prefill(told);
    this.method = chosen;
    this.papersValidUntil = validUntil;
    this.lastRefusal = null;
    this.changedAt = now;
  }

  /** At which bank an organization's account is. */
  void accountAt(AccountBank bank) {
    this.issuerCode = bank.code();
    this.issuerName = bank.name();
  }

  /** Who acts for the organization. */
  void ledBy(byte[] representative, byte[] agent) {
    this.representativeCipher = representative;
    this.agentCipher = agent;
  }

  /** The mobile is proven, and no issuer can be asked: a first payment is next. */
  void payFirst(Instant now) {
    become(IdentificationStep.FIRST_PAYMENT, now);
  }

  /** Everything is on file and the mobile there is proven: it begins with the copies. */
  void beginWithCopies(Instant now) {
    requireStep(IdentificationStep.TELLING);
    this.step = IdentificationStep.COPIES;
    this.method = IdentityMethod.MANUAL_REVIEW;
    this.changedAt = now;
  }

  /** Whether the customer told it, so that they can correct it. */
  public boolean isTold() {
    return purpose != IdentityPurpose.SECRET_RESET;
  }

  /** The mobile is proven; copies of the papers are next. */
  void collectCopies(Instant now) {
    become(IdentificationStep.COPIES, now);
  }

  /** The copies are whole: two members of staff are to review them. */
  void handIn(Instant now) {
    become(IdentificationStep.REVIEW, now);
    this.handIns++;
    this.lastRefusal = null;
  }

  /** The customer takes them back to replace some; not those of the last time that is allowed. */
  void takeBack(Instant now) {
    if (handIns == MOST_HAND_INS) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "handed in too often");
    }
    become(IdentificationStep.COPIES, now);
  }

  /** Two members of staff accept the papers. */
  public void accept(Instant now) {
    requireStep(IdentificationStep.REVIEW);
    become(IdentificationStep.PROVEN, now);
  }

  /**
   * Two members of staff do not, for that reason: back to the copies, or to the end where they were
   * handed in {@value #MOST_HAND_INS} times.
   */
  public void sendBack(CopyFault why, Instant now) {
    requireStep(IdentificationStep.REVIEW);
    become(handIns < MOST_HAND_INS ? IdentificationStep.COPIES : IdentificationStep.ENDED, now);
    this.lastRefusal = why.name();
  }

  /** The customer wants to correct what they said. */
  public void correct(Instant now) {
    if (!isTold()) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "what is on file is not told");
    }
    become(IdentificationStep.TELLING, now);
    this.lastRefusal = null;
  }

  /** The mobile is proven; the issuer is asked under that number. */
  void ask(UUID check, Instant now) {
    become(IdentificationStep.CHECKING, now);
    this.checkId = check;
    this.lastRefusal = null;
  }

  /** The issuer confirmed every factor that it was asked about; a first payment may be next. */
  void confirm(String code, String name, Instant now) {
    boolean paysFirst = method().filter(IdentityMethod::hasFirstPayment).isPresent();
    become(paysFirst ? IdentificationStep.FIRST_PAYMENT : IdentificationStep.PROVEN, now);
    this.issuerCode = code;
    this.issuerName = name;
  }

  /** The first payment has proven the account. */
  public void firstPaymentMade(Instant now) {
    requireStep(IdentificationStep.FIRST_PAYMENT);
    become(IdentificationStep.PROVEN, now);
  }

  /** The issuer never saw the question, and what it needs is not kept: the customer tells again. */
  public void askAgain(Instant now) {
    become(IdentificationStep.CODE, now);
    this.lastRefusal = NOT_CHECKED;
  }

  /**
   * The issuer said no, for that reason: back to the first step, or to the end where it said so
   * {@value #MOST_REFUSED_CHECKS} times.
   */
  void refuse(String reason, Instant now) {
    checksRefused++;
    become(
        checksRefused < MOST_REFUSED_CHECKS ? IdentificationStep.TELLING : IdentificationStep.ENDED,
        now);
    this.lastRefusal = reason;
  }

  /** It ends without a proof, unless it has ended; what was told is forgotten. */
  public void end(Instant now) {
    if (!step.next().isEmpty()) {
      become(IdentificationStep.ENDED, now);
    }
    forget();
  }

  /** Forgets what was told: it stands with the customer now, or with nobody. */
  public void forget() {
    if (!step.next().isEmpty()) {
      throw new IllegalStateException("an identification under way forgets nothing");
    }
    prefill(SealedParticulars.NOTHING);
    this.representativeCipher = null;
    this.agentCipher = null;
  }

  /** Refuses unless it stands at that step: IDENTIFICATION_STEP_FORBIDS. */
  public void requireStep(IdentificationStep wanted) {
    if (step != wanted) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "it is at " + step);
    }
  }

  private void become(IdentificationStep next, Instant now) {
    if (!step.next().contains(next)) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "it is at " + step);
    }
    this.step = next;
    this.changedAt = now;
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The order that it is for. */
  public OrderId order() {
    return new OrderId(key.orderId());
  }

  /** The platform's number of the customer. */
  public String customerNo() {
    return customerNo;
  }

  /** What for. */
  public IdentityPurpose purpose() {
    return purpose;
  }

  /** Whose. */
  public PartyKind party() {
    return party;
  }

  /** Where it stands. */
  public IdentificationStep step() {
    return step;
  }

  /** The method that was chosen; empty while none is. */
  public Optional<IdentityMethod> method() {
    return Optional.ofNullable(method);
  }

  /** The last day of the papers; empty where they do not expire or are not told. */
  public Optional<LocalDate> papersValidUntil() {
    return Optional.ofNullable(papersValidUntil);
  }

  /** The question that was put to the issuer last. */
  public Optional<UUID> check() {
    return Optional.ofNullable(checkId);
  }

  /** The issuer's four digits, once it is known. */
  public Optional<String> issuerCode() {
    return Optional.ofNullable(issuerCode);
  }

  /** The issuer's name. Once it is known. */
  public String issuerName() {
    return Objects.requireNonNull(issuerName);
  }

  /** Why the issuer said no the last time: factor names or a result, comma separated. */
  public Optional<String> lastRefusal() {
    return Optional.ofNullable(lastRefusal);
  }

  /** How often the issuer may still say no. */
  public int checksLeft() {
    return MOST_REFUSED_CHECKS - checksRefused;
  }

  /** How often copies were handed in: the number of the round under review. */
  public int handIns() {
    return handIns;
  }

  /** When it came to where it stands. */
  public Instant changedAt() {
    return changedAt;
  }

  Optional<byte[]> representativeCipher() {
    return Optional.ofNullable(representativeCipher);
  }

  Optional<byte[]> agentCipher() {
    return Optional.ofNullable(agentCipher);
  }

  SealedParticulars told() {
    return new SealedParticulars(nameCipher, idType, idNumberCipher, accountCipher, mobileCipher);
  }
}
