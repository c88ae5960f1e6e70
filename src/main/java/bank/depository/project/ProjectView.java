package bank.depository.project;

import bank.depository.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform is told of a project: its data as registered, how far it is, and its schedule
 * once it is paid out.
 *
 * @param annualRateBp interest a year in basis points, 10,000 of which are the whole
 * @param bids how many bids it holds
 * @param outstandingPrincipalFen principal that lenders are still owed
 * @param schedule by due date; empty before disbursement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectView(
    String projectNo,
    ProjectState state,
    String borrowerNo,
    @Nullable String guarantorNo,
    long amountFen,
    int annualRateBp,
    int termMonths,
    RepaymentMethod repaymentMethod,
    String purpose,
    List<ContractDocument> documents,
    long minimumBidFen,
    LocalDate raisingEndsOn,
    long platformFeeFen,
    @Nullable String automaticBidProduct,
    long raisedFen,
    long remainingFen,
    int bids,
    long outstandingPrincipalFen,
    Instant registeredAt,
    @Nullable LocalDate disbursedOn,
    @Nullable LocalDate endedOn,
    List<ScheduleLine> schedule) {

  /**
   * One instalment.
   *
   * @param orderId the order by which it was paid
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ScheduleLine(
      int instalmentNo,
      LocalDate dueOn,
      long principalFen,
      long interestFen,
      InstalmentState state,
      @Nullable LocalDate paidOn,
      @Nullable UUID orderId) {

    static ScheduleLine of(Instalment instalment) {
      return new ScheduleLine(
          instalment.no(),
          instalment.dueOn(),
          instalment.principal().fen(),
          instalment.interest().fen(),
          instalment.state(),
          instalment.paidOn().orElse(null),
          instalment.order().map(order -> order.value()).orElse(null));
    }
  }

  static ProjectView of(
      Project project, List<ContractDocument> documents, List<Instalment> instalments) {
    LoanTerms terms = project.terms();
    return new ProjectView(
        project.projectNo(),
        project.state(),
        project.borrowerNo(),
        project.guarantorNo().orElse(null),
        project.amount().fen(),
        terms.rate().basisPoints(),
        terms.termMonths(),
        terms.method(),
        project.purpose(),
        documents,
        project.minimumBid().fen(),
        project.raisingEndsOn(),
        project.platformFee().fen(),
        project.automaticBidProduct().orElse(null),
        project.raised().fen(),
        project.remaining().fen(),
        project.bids(),
        outstanding(instalments).fen(),
        project.registeredAt(),
        project.disbursedOn().orElse(null),
        project.endedOn().orElse(null),
        instalments.stream().map(ScheduleLine::of).toList());
  }

  private static Money outstanding(List<Instalment> instalments) {
    return instalments.stream()
        .filter(instalment -> instalment.state() == InstalmentState.DUE)
        .map(Instalment::principal)
        .reduce(Money.ZERO, Money::plus);
  }
}
