package bank.depository.repayment;

import bank.depository.project.Instalment;
import bank.depository.project.InstalmentKey;
import bank.depository.project.Project;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor paid for a borrower and is owed back (REP-03): a debt between the two, apart
 * from the lenders' claims, which end with the instalment.
 */
@Entity
@Table(name = "guarantor_claim")
public class GuarantorClaim {

  @EmbeddedId private InstalmentKey key;

  @Column(updatable = false)
  private String guarantorNo;

  @Column(updatable = false)
  private String borrowerNo;

  @Column(updatable = false)
  private long principalFen;

  @Column(updatable = false)
  private long interestFen;

  private long outstandingFen;

  @Column(updatable = false)
  private UUID orderId;

  @Column(updatable = false)
  private LocalDate paidOn;

  private @Nullable LocalDate reimbursedOn;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected GuarantorClaim() {}

  GuarantorClaim(Project project, Instalment instalment, OrderId order, LocalDate day) {
    this.key = InstalmentKey.of(project.key(), instalment.no());
    this.guarantorNo = project.guarantorNo().orElseThrow();
    this.borrowerNo = project.borrowerNo();
    this.principalFen = instalment.principal().fen();
    this.interestFen = instalment.interest().fen();
    this.outstandingFen = instalment.total().fen();
    this.orderId = order.value();
    this.paidOn = day;
  }

  /** Refuses with {@code REIMBURSEMENT_ABOVE_CLAIM} more than is still owed. */
  void requireAtMostOwed(Money amount) {
    if (amount.fen() > outstandingFen) {
      throw new Refusal(
          ErrorCode.REIMBURSEMENT_ABOVE_CLAIM, "still owed: " + outstandingFen + " fen");
    }
  }

  /** The borrower has paid back that much. Refuses {@code REIMBURSEMENT_ABOVE_CLAIM}. */
  void reimburse(Money amount, LocalDate day) {
    requireAtMostOwed(amount);
    outstandingFen -= amount.fen();
    if (outstandingFen == 0) {
      reimbursedOn = day;
    }
  }

  /** The instalment that was paid. */
  public int instalmentNo() {
    return key.instalmentNo();
  }

  /** The guarantor's customer number. */
  public String guarantorNo() {
    return guarantorNo;
  }

  /** The borrower's customer number. */
  public String borrowerNo() {
    return borrowerNo;
  }

  /** What the guarantor paid. */
  public Money paid() {
    return Money.ofFen(principalFen + interestFen);
  }

  /** The order by which it paid. */
  public OrderId order() {
    return new OrderId(orderId);
  }

  /** The business day on which it paid. */
  public LocalDate paidOn() {
    return paidOn;
  }

  /** What is still owed. */
  public Money outstanding() {
    return Money.ofFen(outstandingFen);
  }

  /** The business day on which the last of it was paid back. */
  public Optional<LocalDate> reimbursedOn() {
    return Optional.ofNullable(reimbursedOn);
  }
}
