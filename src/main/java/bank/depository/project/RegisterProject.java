package bank.depository.project;

import bank.depository.account.CustomerRole;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderJson;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Registers a project before any money moves for it (LND-01), within the loan limits (LIM-01). */
@ApplicationScoped
public class RegisterProject {

  private final OrderBook orders;
  private final Parties parties;
  private final LoanLimits limits;
  private final Projects projects;
  private final ProjectRecord record;
  private final BusinessDays days;
  private final OrderJson json;
  private final Clock clock;

  RegisterProject(
      OrderBook orders,
      Parties parties,
      LoanLimits limits,
      Projects projects,
      ProjectRecord record,
      BusinessDays days,
      OrderJson json,
      Clock clock) {
    this.orders = orders;
    this.parties = parties;
    this.limits = limits;
    this.projects = projects;
    this.record = record;
    this.days = days;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Refuses {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ROLE_MISSING}, {@code ACCOUNT_CLOSED}, {@code
   * GUARANTOR_IS_BORROWER}, {@code LOAN_LIMIT_EXCEEDED}, {@code RAISING_PERIOD_OVER}, {@code
   * PROJECT_TERMS_UNWORKABLE}, {@code PROJECT_NO_TAKEN}, and {@code FIELD_INVALID} where minimum
   * bid or fee do not fit the amount.
   */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(PlatformInstruction<ProjectRegistration> instruction) {
    return orders.once(
        instruction,
        OrderType.PROJECT_REGISTRATION,
        ProjectOrderAnswer.class,
        order -> register(order, instruction.platform(), instruction.command()));
  }

  private ProjectOrderAnswer register(
      Order order, PlatformId platform, ProjectRegistration registration) {
    LocalDate today = days.current(platform);
    requireParties(platform, registration, today);
    requireTerms(registration, today);
    Project project =
        new Project(
            ProjectKey.of(platform, registration.projectNo()),
            registration,
            json.write(registration.documents()),
            clock.instant());
    projects.add(project);
    order.about(registration.borrowerNo(), project.projectNo(), project.amount());
    return record.done(order, today, project);
  }

  private void requireParties(
      PlatformId platform, ProjectRegistration registration, LocalDate today) {
    Party borrower =
        parties.requireForNewBusiness(platform, registration.borrowerNo(), CustomerRole.BORROWER);
    String guarantorNo = registration.guarantorNo();
    if (guarantorNo != null) {
      if (guarantorNo.equals(registration.borrowerNo())) {
        throw new Refusal(ErrorCode.GUARANTOR_IS_BORROWER);
      }
      parties.requireForNewBusiness(platform, guarantorNo, CustomerRole.GUARANTOR);
    }
    Money limit = limits.singleProject(borrower.kind(), today);
    if (registration.amountFen() > limit.fen()) {
      throw new Refusal(
          ErrorCode.LOAN_LIMIT_EXCEEDED, "limit of a single project: " + limit.fen() + " fen");
    }
  }

  private static void requireTerms(ProjectRegistration registration, LocalDate today) {
    if (registration.minimumBidFen() > registration.amountFen()) {
      throw invalid("/minimum_bid_fen", "more than amount_fen");
    }
    if (registration.platformFeeFen() >= registration.amountFen()) {
      throw invalid("/platform_fee_fen", "not less than amount_fen");
    }
    if (registration.raisingEndsOn().isBefore(today)) {
      throw new Refusal(ErrorCode.RAISING_PERIOD_OVER, "the business day is " + today);
    }
    // The schedule itself is fixed at disbursement; here it shows that the terms give one.
    RepaymentSchedule.of(registration.terms(), today);
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        ErrorCode.FIELD_INVALID,
        pointer + " is " + detail,
        List.of(new Refusal.Field(pointer, detail)));
  }
}
