package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens at each step of an identification, in the caller's transaction and scope. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentityChecks {

  private final Identifications identifications;
  private final IdentificationVault vault;
  private final Clock clock;

  IdentityChecks(Identifications identifications, IdentificationVault vault, Clock clock) {
    this.identifications = identifications;
    this.vault = vault;
    this.clock = clock;
  }

  /** Whose identity is proven, and what for. */
  public record Subject(
      PlatformId platform,
      OrderId order,
      String customerNo,
      IdentityPurpose purpose,
      PartyKind party) {}

  /** Begins, with what is known already. */
  public void begin(Subject subject, Told known) {
    Identification identification =
        new Identification(
            IdentificationKey.of(subject.platform(), subject.order()),
            subject.customerNo(),
            subject.purpose(),
            subject.party(),
            clock.instant());
    identification.prefill(vault.seal(subject.platform(), known));
    identifications.add(identification);
  }

  /**
   * Begins with copies of papers, for a customer whose particulars are on file and whose mobile
   * there is proven. Refuses IDENTITY_METHOD_NOT_OFFERED.
   */
  public void beginWithCopies(
      Subject subject, Told onFile, Optional<AccountBank> bank, Optional<Officers> officers) {
    if (!offered(subject.purpose(), subject.party()).contains(IdentityMethod.MANUAL_REVIEW)) {
      throw new Refusal(ErrorCode.IDENTITY_METHOD_NOT_OFFERED, subject.purpose().name());
    }
    begin(subject, onFile);
    Identification identification = find(subject.platform(), subject.order());
    bank.ifPresent(identification::accountAt);
    officers.ifPresent(told -> vault.ledBy(identification, told));
    identification.beginWithCopies(clock.instant());
  }

  /** The one of that order. */
  public Identification find(PlatformId platform, OrderId order) {
    return identifications.find(platform, order).orElseThrow();
  }

  /** The one of that order; empty where there is none. */
  public Optional<Identification> known(PlatformId platform, OrderId order) {
    return identifications.find(platform, order);
  }

  /** The one of that order, locked until the transaction ends. */
  public Identification lock(PlatformId platform, OrderId order) {
    return identifications.lock(platform, order).orElseThrow();
  }

  /** Those that wait for a review, longest first. Of all platforms, for staff. */
  public List<Identification> underReview(int limit) {
    return identifications.underReview(limit);
  }

  /** What is known so far, in plain. */
  public Told told(Identification identification) {
    return vault.open(identification);
  }

  /**
   * The methods from which the customer may choose today, the first choice first: what data have
   * chosen, and never what lies below the purpose's floor.
   */
  public List<IdentityMethod> offered(Identification identification) {
    return offered(identification.purpose(), identification.party());
  }

  private List<IdentityMethod> offered(IdentityPurpose purpose, PartyKind party) {
    LocalDate today = ShanghaiTime.dayOf(clock.instant());
    return IdentityPolicy.above(
        purpose.floor(party), identifications.chosenMethods(purpose, party, today));
  }

  /** Whether what was proven so suffices for that purpose too. */
  public boolean suffices(Identification proven, IdentityPurpose purpose) {
    return proven
        .method()
        .filter(method -> offered(purpose, proven.party()).contains(method))
        .isPresent();
  }

  /**
   * Keeps what the customer told. Refuses CUSTOMER_UNDER_AGE, IDENTITY_METHOD_NOT_OFFERED,
   * IDENTIFICATION_STEP_FORBIDS.
   *
   * @param validUntil the last day of the papers; null where they do not expire or are not asked
   *     for
   */
  public void tell(
      Identification identification,
      Particulars particulars,
      IdentityMethod method,
      @Nullable LocalDate validUntil) {
    Instant now = clock.instant();
    particulars.idNumber().requireOfAge(ShanghaiTime.dayOf(now));
    if (!offered(identification).contains(method)) {
      throw new Refusal(ErrorCode.IDENTITY_METHOD_NOT_OFFERED, method.name());
    }
    Told told =
        new Told(
            particulars.name(),
            particulars.idNumber(),
            particulars.account(),
            particulars.mobile());
    identification.tell(vault.seal(identification.platform(), told), method, validUntil, now);
  }

  /** Keeps at which bank an organization's account is, and who acts for it where that is told. */
  public void tell(Identification identification, AccountBank bank, Optional<Officers> officers) {
    identification.accountAt(bank);
    officers.ifPresent(told -> vault.ledBy(identification, told));
  }

  /** Who acts for the organization, as far as it is told. */
  public Optional<Officers> officers(Identification identification) {
    return vault.officers(identification);
  }

  /**
   * The mobile is proven. Where no issuer can be asked the first payment or the copies of the
   * papers are next, as the method says; else this writes down that the issuer will be asked,
   * before it is.
   */
  public void requestCheck(Identification identification) {
    Instant now = clock.instant();
    Optional<IssuerFactors> asked = identification.method().orElseThrow().factors();
    if (asked.isEmpty()) {
      if (identification.method().orElseThrow().hasFirstPayment()) {
        identification.payFirst(now);
      } else {
        identification.collectCopies(now);
      }
      return;
    }
    IssuerFactors factors = asked.get();
    UUID check = UuidCreator.getTimeOrderedEpochPlus1();
    identification.ask(check, now);
    identifications.add(
        new IssuerCheck(
            new IssuerCheck.Asked(
                identification.platform(), identification.order(), identification.customerNo()),
            check,
            factors,
            now));
  }

  /** Keeps what the issuer answered, once, and takes the identification on, back, or to its end. */
  public void record(Identification identification, IssuerAnswer answer) {
    if (!answer.isCertain() || identification.step() != IdentificationStep.CHECKING) {
      return;
    }
    Instant now = clock.instant();
    identifications
        .lockCheck(identification.platform(), identification.check().orElseThrow())
        .orElseThrow()
        .decide(answer, now);
    if (answer.result() != IssuerCheck.Result.MATCH) {
      identification.refuse(answer.reason(), now);
    } else if (!answer.isDebitCard()) {
      identification.refuse(Identification.NOT_DEBIT, now);
    } else {
      identification.confirm(
          Objects.requireNonNull(answer.issuerCode()),
          Objects.requireNonNull(answer.issuerName()),
          now);
    }
  }
}
