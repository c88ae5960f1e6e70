package bank.depository.identity;

import bank.depository.crypto.SearchDigest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * First-payment authentication of both types (IDV-04), in the caller's transaction and scope. Moves
 * no money: it says which amount proves which account, and whether what came or was told is right.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstPayments {

  /** How many first payments are looked at for one transfer. */
  static final int MOST_CANDIDATES = 20;

  private static final Pattern REFERENCE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
  private static final int REFERENCES = 1_000_000;
  private static final String NO_REFERENCE = "";
  private static final String PERSON = "first-payment-person";

  private final FirstPaymentStore payments;
  private final IdentityChecks identities;
  private final SearchDigest digest;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FirstPayments(
      FirstPaymentStore payments, IdentityChecks identities, SearchDigest digest, Clock clock) {
    this.payments = payments;
    this.identities = identities;
    this.digest = digest;
    this.clock = clock;
  }

  /**
   * Begins one for a locked identification. One of type A that is open stays where the same is
   * asked for again, and is replaced by one of type B. Refuses IDENTIFICATION_STEP_FORBIDS, also
   * where it was begun {@value FirstPayment#MOST_ROUNDS} times, and FIRST_PAYMENT_LIMIT_REACHED
   * where the bank has paid this person, for whichever order and platform, {@value
   * FirstPayment#MOST_PAID_A_DAY} times within a day.
   */
  public FirstPayment begin(Identification proof, FirstPaymentType type) {
    proof.requireStep(IdentificationStep.FIRST_PAYMENT);
    Instant now = clock.instant();
    List<FirstPayment> before = payments.ofOrder(proof.platform(), proof.order());
    before.forEach(payment -> payment.expire(now));
    Optional<FirstPayment> same =
        before.stream().filter(payment -> payment.isAwaitedAs(type)).findFirst();
    return same.orElseGet(() -> another(proof, type, before, now));
  }

  private FirstPayment another(
      Identification proof, FirstPaymentType type, List<FirstPayment> before, Instant now) {
    if (before.size() == FirstPayment.MOST_ROUNDS) {
      throw new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS, "begun too often");
    }
    before.stream().filter(payment -> payment.state().isOpen()).forEach(open -> open.replace(now));
    Particulars told = identities.told(proof).complete();
    if (type == FirstPaymentType.BANK_PAYS) {
      requireFewPaid(told.idNumber(), now);
    }
    return new FirstPayment(
        new FirstPaymentKey(proof.platform().value(), UuidCreator.getTimeOrderedEpochPlus1()),
        proof,
        type,
        new FirstPayment.Lot(amount(), "%06d".formatted(random.nextInt(REFERENCES))),
        new FirstPayment.Digests(
            digest.of("first-payment", told.account().value()),
            digest.of(PERSON, person(told.idNumber()))),
        now);
  }

  /**
   * Whoever begins anew for another order gets no more guesses, and no more of the bank's money.
   */
  private void requireFewPaid(IdNumber person, Instant now) {
    long paid =
        payments.lockAndCountPaid(
            digest.everyVersion(PERSON, person(person)), now.minus(FirstPayment.A_DAY));
    if (paid >= FirstPayment.MOST_PAID_A_DAY) {
      throw new Refusal(ErrorCode.FIRST_PAYMENT_LIMIT_REACHED);
    }
  }

  private static String person(IdNumber number) {
    return number.type() + "/" + number.value();
  }

  /** Keeps what was begun, when it is whole. */
  public void keep(FirstPayment begun) {
    payments.add(begun);
  }

  private Money amount() {
    int choices = FirstPayment.LARGEST_FEN - FirstPayment.SMALLEST_FEN + 1;
    return Money.ofFen(FirstPayment.SMALLEST_FEN + random.nextInt(choices));
  }

  /** Where that order's first payment stands. */
  public Standing standing(PlatformId platform, OrderId order) {
    Instant now = clock.instant();
    List<FirstPayment> all = payments.ofOrder(platform, order);
    Optional<FirstPayment> latest = all.stream().findFirst();
    boolean isOver = latest.map(payment -> payment.isOverAt(now)).orElse(false);
    return new Standing(latest, isOver, FirstPayment.MOST_ROUNDS - all.size());
  }

  /**
   * Where it stands.
   *
   * @param latest the last one that was begun
   * @param isOver whether its time is over
   * @param roundsLeft how often another can be begun
   */
  public record Standing(Optional<FirstPayment> latest, boolean isOver, int roundsLeft) {

    /** The one that money or an answer is awaited for. */
    public Optional<FirstPayment> open() {
      return latest.filter(payment -> payment.state().isOpen() && !isOver);
    }

    /** Whether no first payment can prove the account any more. */
    public boolean isLost() {
      return open().isEmpty() && roundsLeft == 0;
    }
  }

  /** A transfer that came in; who made it, in plain. */
  public record Arrived(String payerName, String payerAccount, Money amount, String remark) {

    @Override
    public String toString() {
      return "a transfer of " + amount;
    }
  }

  /**
   * Which first payment a transfer is for: of the account it comes from, by the words that came
   * with it or by the amount; else the one of those words alone. The order and the identification
   * are to be locked before it is {@linkplain #settle settled}.
   */
  public Optional<FirstPayment> find(PlatformId platform, Arrived arrived) {
    String reference = reference(arrived.remark());
    List<byte[]> account = digest.everyVersion("first-payment", arrived.payerAccount());
    List<FirstPayment> found = payments.ofPayer(platform, reference, account, MOST_CANDIDATES);
    Predicate<FirstPayment> isOpen = payment -> payment.state().isOpen();
    Predicate<FirstPayment> isNamed = payment -> payment.reference().equals(reference);
    Predicate<FirstPayment> isPayers = payment -> payment.isOfAccount(account);
    return Stream.of(
            isOpen.and(isPayers).and(isNamed),
            isOpen.and(isPayers).and(payment -> payment.amount().equals(arrived.amount())),
            isOpen.and(isNamed),
            (Predicate<FirstPayment>) payment -> true)
        .flatMap(likely -> found.stream().filter(likely))
        .findFirst();
  }

  private static String reference(String remark) {
    Matcher digits = REFERENCE.matcher(remark);
    return digits.find() ? digits.group() : NO_REFERENCE;
  }

  /**
   * Why the transfer does not prove the account of that first payment, whose identification is
   * locked; empty where it does: name, account number and amount are right, and it is in time. What
   * comes from another account is told, and is nobody's try: a stranger may have sent it.
   */
  public Optional<FirstPaymentRefusal> settle(
      FirstPayment payment, Identification proof, Arrived arrived) {
    Instant now = clock.instant();
    payments.refresh(payment); // it was found before its order was locked
    payment.expire(now);
    boolean waits =
        payment.state() == FirstPaymentState.AWAITED
            && proof.step() == IdentificationStep.FIRST_PAYMENT;
    if (!waits) {
      return Optional.of(FirstPaymentRefusal.TOO_LATE);
    }
    Optional<FirstPaymentRefusal> refusal = refusal(payment, proof, arrived);
    refusal.ifPresentOrElse(why -> payment.refuse(why, now), () -> payment.match(now));
    return refusal;
  }

  private Optional<FirstPaymentRefusal> refusal(
      FirstPayment payment, Identification proof, Arrived arrived) {
    Particulars told = identities.told(proof).complete();
    if (!told.account().value().equals(arrived.payerAccount())) {
      return Optional.of(FirstPaymentRefusal.ACCOUNT_DIFFERS);
    }
    if (!isSameName(told.name(), arrived.payerName())) {
      return Optional.of(FirstPaymentRefusal.NAME_DIFFERS);
    }
    return payment.amount().equals(arrived.amount())
        ? Optional.empty()
        : Optional.of(FirstPaymentRefusal.AMOUNT_DIFFERS);
  }

  /** Spaces, middle dots and brackets of both widths are written one way and the other. */
  private static boolean isSameName(PartyName registered, String payer) {
    return plain(registered.value()).equals(plain(payer));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s•·]", "");
  }

  /** Whether a customer of the platform is to pay in. */
  public boolean isAnyAwaited(PlatformId platform) {
    return payments.isAnyAwaited(platform, clock.instant());
  }

  /**
   * The bank has paid that much by that order; what is known already stays. A sum beyond all
   * verification amounts is the channel's fault and proves nothing: the customer begins again.
   */
  public void paidOut(PlatformId platform, OrderId paymentOrder, Money really) {
    payments
        .ofPayment(platform, paymentOrder)
        .filter(payment -> payment.state() == FirstPaymentState.PAYING)
        .ifPresent(
            payment -> {
              if (really.fen() > FirstPayment.LARGEST_FEN) {
                payment.notPaid(clock.instant());
              } else {
                payment.paid(really, clock.instant());
              }
            });
  }

  /** The bank's payment by that order did not arrive; what is known already stays. */
  public void notPaidOut(PlatformId platform, OrderId paymentOrder) {
    payments
        .ofPayment(platform, paymentOrder)
        .filter(payment -> payment.state() == FirstPaymentState.PAYING)
        .ifPresent(payment -> payment.notPaid(clock.instant()));
  }

  /**
   * Compares what the customer told with what was paid; whether it is right. The identification is
   * locked. Refuses IDENTIFICATION_STEP_FORBIDS where nothing is to be told.
   */
  public boolean tell(Identification proof, Money told) {
    proof.requireStep(IdentificationStep.FIRST_PAYMENT);
    Instant now = clock.instant();
    FirstPayment payment =
        standing(proof.platform(), proof.order())
            .open()
            .filter(open -> open.state() == FirstPaymentState.TO_BE_TOLD)
            .orElseThrow(() -> new Refusal(ErrorCode.IDENTIFICATION_STEP_FORBIDS));
    if (payment.amount().equals(told)) {
      payment.match(now);
      return true;
    }
    payment.refuse(FirstPaymentRefusal.AMOUNT_DIFFERS, now);
    return false;
  }
}
