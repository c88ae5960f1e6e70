package bank.depository.project;

import bank.depository.ledger.Instruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
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
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A loan that a borrower asks for on a platform (标的). Whoever moves money for it locks it first, so
 * that bids, their cancellation, disbursement, lapse and repayment of one project take place one
 * after another.
 */
@Entity
@Table(name = "project")
public class Project {

  /**
   * The most bids that a project holds: each may need a line of principal and one of interest, and
   * a fee one more, in the one instruction of a repayment.
   */
  public static final int MAX_BIDS = (Instruction.MAX_MOVEMENTS - 1) / 2;

  @EmbeddedId private ProjectKey key;

  @Column(updatable = false)
  private String borrowerNo;

  @Column(updatable = false)
  private @Nullable String guarantorNo;

  @Column(updatable = false)
  private long amountFen;

  @Column(updatable = false)
  private int annualRateBp;

  @Column(updatable = false)
  private int termMonths;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RepaymentMethod repaymentMethod;

  @Column(updatable = false)
  private String purpose;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private String documents;

  @Column(updatable = false)
  private long minimumBidFen;

  @Column(updatable = false)
  private LocalDate raisingEndsOn;

  @Column(updatable = false)
  private long platformFeeFen;

  @Column(updatable = false)
  private @Nullable String automaticBidProduct;

  @Enumerated(EnumType.STRING)
  private ProjectState state;

  private long raisedFen;
  private int bids;
  private int nextBidNo;

  @Column(updatable = false)
  private Instant registeredAt;

  private @Nullable LocalDate disbursedOn;
  private @Nullable LocalDate endedOn;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  Project(ProjectKey key, ProjectRegistration registration, String documents, Instant now) {
    this.key = key;
    this.borrowerNo = registration.borrowerNo();
    this.guarantorNo = registration.guarantorNo();
    this.amountFen = registration.amountFen();
    this.annualRateBp = registration.annualRateBp();
    this.termMonths = registration.termMonths();
    this.repaymentMethod = registration.repaymentMethod();
    this.purpose = registration.purpose();
    this.documents = documents;
    this.minimumBidFen = registration.minimumBidFen();
    this.raisingEndsOn = registration.raisingEndsOn();
    this.platformFeeFen = registration.platformFeeFen();
    this.automaticBidProduct = registration.automaticBidProduct();
    this.state = ProjectState.REGISTERED;
    this.nextBidNo = 1;
    this.registeredAt = now;
  }

  /** Opens it to bids, on a day of its raising period. */
  void startRaising(LocalDate day) {
    requireState(ProjectState.REGISTERED);
    requireRaisingPeriod(day);
    become(ProjectState.RAISING);
  }

  /**
   * Who pays a loan back cannot be owed it. Refuses {@code BID_BY_BORROWER} and {@code
   * BID_BY_GUARANTOR}.
   */
  public void requireOutsider(String lenderNo) {
    if (lenderNo.equals(borrowerNo)) {
      throw new Refusal(ErrorCode.BID_BY_BORROWER);
    }
    if (lenderNo.equals(guarantorNo)) {
      throw new Refusal(ErrorCode.BID_BY_GUARANTOR);
    }
  }

  /**
   * The automatic-bid product that it belongs to (MND-04). Refuses {@code
   * PROJECT_NOT_AUTOMATIC_BID}.
   */
  public String requireAutomaticBidProduct() {
    if (automaticBidProduct == null) {
      throw new Refusal(ErrorCode.PROJECT_NOT_AUTOMATIC_BID);
    }
    return automaticBidProduct;
  }

  /**
   * Refuses a bid that could not be taken now: {@code PROJECT_STATE_FORBIDS}, {@code
   * RAISING_PERIOD_OVER}, {@code BID_ABOVE_REMAINING}, {@code BID_BELOW_MINIMUM} (the last bid
   * alone may be less, where it takes all that remains), {@code TOO_MANY_BIDS}.
   */
  public void requireBid(Money bid, LocalDate day) {
    requireState(ProjectState.RAISING);
    requireRaisingPeriod(day);
    Money remaining = remaining();
    if (bid.exceeds(remaining)) {
      throw new Refusal(ErrorCode.BID_ABOVE_REMAINING, "remaining: " + remaining);
    }
    if (bid.fen() < minimumBidFen && !bid.equals(remaining)) {
      throw new Refusal(ErrorCode.BID_BELOW_MINIMUM, "minimum: " + minimumBidFen + " fen");
    }
    if (bids >= MAX_BIDS) {
      throw new Refusal(ErrorCode.TOO_MANY_BIDS);
    }
  }

  /**
   * Takes quota for a bid; the project is full when none is left. Refuses as {@link #requireBid}.
   *
   * @return the bid's number within the project, from 1
   */
  public int takeQuota(Money bid, LocalDate day) {
    requireBid(bid, day);
    raisedFen = Math.addExact(raisedFen, bid.fen());
    bids++;
    if (raisedFen == amountFen) {
      become(ProjectState.FULL);
    }
    return nextBidNo++;
  }

  /**
   * A bid is given back; a full project takes bids again. Refuses {@code PROJECT_STATE_FORBIDS}.
   */
  public void giveBackQuota(Money bid) {
    if (state == ProjectState.FULL) {
      become(ProjectState.RAISING);
    }
    requireState(ProjectState.RAISING);
    raisedFen -= bid.fen();
    bids--;
  }

  /** The borrower has the money. Refuses {@code PROJECT_STATE_FORBIDS} unless full. */
  public void disburse(LocalDate day) {
    become(ProjectState.DISBURSED);
    disbursedOn = day;
  }

  /** Ends without a loan. Refuses {@code PROJECT_STATE_FORBIDS} unless raising or full. */
  public void lapse(LocalDate day) {
    become(ProjectState.LAPSED);
    raisedFen = 0;
    bids = 0;
    endedOn = day;
  }

  /** Every instalment is paid. */
  public void settle(LocalDate day) {
    become(ProjectState.SETTLED);
    endedOn = day;
  }

  /** Refuses with {@code PROJECT_STATE_FORBIDS} any other state. */
  public void requireState(ProjectState required) {
    if (state != required) {
      throw forbidden();
    }
  }

  private void requireRaisingPeriod(LocalDate day) {
    if (day.isAfter(raisingEndsOn)) {
      throw new Refusal(ErrorCode.RAISING_PERIOD_OVER, "it ended on " + raisingEndsOn);
    }
  }

  private void become(ProjectState next) {
    if (!state.next().contains(next)) {
      throw forbidden();
    }
    state = next;
  }

  private Refusal forbidden() {
    return new Refusal(ErrorCode.PROJECT_STATE_FORBIDS, "the project is " + state);
  }

  /** Its key. */
  public ProjectKey key() {
    return key;
  }

  /** The platform's number of it. */
  public String projectNo() {
    return key.projectNo();
  }

  /** The borrower's customer number. */
  public String borrowerNo() {
    return borrowerNo;
  }

  /** The guarantor's customer number. */
  public Optional<String> guarantorNo() {
    return Optional.ofNullable(guarantorNo);
  }

  /** What is borrowed. */
  public Money amount() {
    return Money.ofFen(amountFen);
  }

  /** What the schedule follows from. */
  public LoanTerms terms() {
    return new LoanTerms(amount(), new AnnualRate(annualRateBp), termMonths, repaymentMethod);
  }

  /** What the money is for. */
  public String purpose() {
    return purpose;
  }

  /** The contract files as JSON, a list of {@link ContractDocument}. */
  String documents() {
    return documents;
  }

  /** The least that a lender bids. */
  public Money minimumBid() {
    return Money.ofFen(minimumBidFen);
  }

  /** The last business day on which bids are taken. */
  public LocalDate raisingEndsOn() {
    return raisingEndsOn;
  }

  /** What the borrower pays the platform out of the disbursed money. */
  public Money platformFee() {
    return Money.ofFen(platformFeeFen);
  }

  /** The automatic-bid product that it belongs to, by the platform's code. */
  public Optional<String> automaticBidProduct() {
    return Optional.ofNullable(automaticBidProduct);
  }

  /** Where it stands. */
  public ProjectState state() {
    return state;
  }

  /** What lenders have bid so far. */
  public Money raised() {
    return Money.ofFen(raisedFen);
  }

  /** What is still to be raised. */
  public Money remaining() {
    return Money.ofFen(amountFen - raisedFen);
  }

  /** How many bids it holds. */
  public int bids() {
    return bids;
  }

  /** When it was registered. */
  public Instant registeredAt() {
    return registeredAt;
  }

  /** The business day on which it was paid out. */
  public Optional<LocalDate> disbursedOn() {
    return Optional.ofNullable(disbursedOn);
  }

  /** The business day on which it was settled or ended without a loan. */
  public Optional<LocalDate> endedOn() {
    return Optional.ofNullable(endedOn);
  }
}
