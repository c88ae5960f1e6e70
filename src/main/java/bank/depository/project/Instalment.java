package bank.depository.project;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a project's repayment schedule, and whether it is paid. */
@Entity
@Table(name = "instalment")
public class Instalment {

  @EmbeddedId private InstalmentKey key;

  @Column(updatable = false)
  private LocalDate dueOn;

  @Column(updatable = false)
  private long principalFen;

  @Column(updatable = false)
  private long interestFen;

  @Enumerated(EnumType.STRING)
  private InstalmentState state;

  private @Nullable UUID orderId;
  private @Nullable LocalDate paidOn;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Instalment() {}

  /** A line of the schedule of that project, due. */
  public Instalment(ProjectKey project, RepaymentSchedule.Line line) {
    this.key = InstalmentKey.of(project, line.no());
    this.dueOn = line.dueOn();
    this.principalFen = line.principal().fen();
    this.interestFen = line.interest().fen();
    this.state = InstalmentState.DUE;
  }

  /** The borrower has paid it by that order. Refuses {@code INSTALMENT_PAID}. */
  public void paid(OrderId order, LocalDate day) {
    become(InstalmentState.PAID, order, day);
  }

  /** The guarantor has paid it by that order. Refuses {@code INSTALMENT_PAID}. */
  public void paidByGuarantor(OrderId order, LocalDate day) {
    become(InstalmentState.PAID_BY_GUARANTOR, order, day);
  }

  private void become(InstalmentState next, OrderId order, LocalDate day) {
    requireDue();
    state = next;
    orderId = order.value();
    paidOn = day;
  }

  /** Refuses with {@code INSTALMENT_PAID} where it is paid. */
  public void requireDue() {
    if (state != InstalmentState.DUE) {
      throw new Refusal(ErrorCode.INSTALMENT_PAID, "instalment " + no() + " is " + state);
    }
  }

  /** Refuses with {@code REPAYMENT_AMOUNT_MISMATCH} any other amounts (REP-01). */
  public void requireAmounts(Money principal, Money interest) {
    if (principal.fen() != principalFen || interest.fen() != interestFen) {
      throw new Refusal(
          ErrorCode.REPAYMENT_AMOUNT_MISMATCH,
          "the schedule has principal " + principalFen + " fen, interest " + interestFen + " fen");
    }
  }

  /** Its number, from 1. */
  public int no() {
    return key.instalmentNo();
  }

  /** The last day on which it is paid in time (Shanghai). */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** Principal. */
  public Money principal() {
    return Money.ofFen(principalFen);
  }

  /** Interest. */
  public Money interest() {
    return Money.ofFen(interestFen);
  }

  /** Principal and interest together. */
  public Money total() {
    return principal().plus(interest());
  }

  /** Where it stands. */
  public InstalmentState state() {
    return state;
  }

  /** The business day on which it was paid. */
  public Optional<LocalDate> paidOn() {
    return Optional.ofNullable(paidOn);
  }

  /** The order by which it was paid. */
  public Optional<OrderId> order() {
    return Optional.ofNullable(orderId).map(OrderId::new);
  }
}
