package bank.depository.repayment;

import bank.depository.lending.LoanWorld;
import bank.depository.order.Order;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.ProjectView;
import jakarta.enterprise.context.Dependent;

/** Everything that pays a loan of a {@link LoanWorld} back. */
@Dependent
public class LoanRepayments {

  private final RequestRepayment requestRepayment;
  private final RepayInstalment repayInstalment;
  private final RequestGuarantorRepayment requestGuarantorRepayment;
  private final RepayAsGuarantor repayAsGuarantor;
  private final RequestGuarantorReimbursement requestReimbursement;
  private final ReimburseGuarantor reimburseGuarantor;

  LoanRepayments(
      RequestRepayment requestRepayment,
      RepayInstalment repayInstalment,
      RequestGuarantorRepayment requestGuarantorRepayment,
      RepayAsGuarantor repayAsGuarantor,
      RequestGuarantorReimbursement requestReimbursement,
      ReimburseGuarantor reimburseGuarantor) {
    this.requestRepayment = requestRepayment;
    this.repayInstalment = repayInstalment;
    this.requestGuarantorRepayment = requestGuarantorRepayment;
    this.repayAsGuarantor = repayAsGuarantor;
    this.requestReimbursement = requestReimbursement;
    this.reimburseGuarantor = reimburseGuarantor;
  }

  /** The borrower asks to repay an instalment and confirms. */
  void repay(LoanWorld world, String projectNo, int no) {
    confirmRepayment(world, requestRepayment(world, stated(world.project(projectNo), no)));
  }

  /** What the schedule says of an instalment, as the platform would send it. */
  public static RepaymentRequest stated(ProjectView project, int no) {
    ProjectView.ScheduleLine line = project.schedule().get(no - 1);
    return new RepaymentRequest(
        project.projectNo(),
        no,
        project.borrowerNo(),
        line.principalFen(),
        line.interestFen(),
        LoanWorld.RETURN_URL);
  }

  /** The borrower asks to repay. */
  public Order requestRepayment(LoanWorld world, RepaymentRequest request) {
    PlatformInstruction<RepaymentRequest> instruction = world.instruction(request);
    requestRepayment.handle(instruction);
    return world.order(instruction.requestNo());
  }

  /** The borrower confirms. */
  public void confirmRepayment(LoanWorld world, Order order) {
    repayInstalment.handle(world.confirmation(order));
  }

  /** The guarantor asks to pay an instalment and confirms. */
  public void repayAsGuarantor(LoanWorld world, String projectNo, String guarantor, int no) {
    confirmGuarantorRepayment(
        world, requestGuarantorRepayment(world, projectNo, guarantor, no, GuarantorRoute.DIRECT));
  }

  /** The guarantor asks to pay. */
  public Order requestGuarantorRepayment(
      LoanWorld world, String projectNo, String guarantor, int no, GuarantorRoute route) {
    ProjectView.ScheduleLine line = world.project(projectNo).schedule().get(no - 1);
    PlatformInstruction<GuarantorRepaymentRequest> instruction =
        world.instruction(
            new GuarantorRepaymentRequest(
                projectNo,
                no,
                guarantor,
                route,
                line.principalFen(),
                line.interestFen(),
                LoanWorld.RETURN_URL));
    requestGuarantorRepayment.handle(instruction);
    return world.order(instruction.requestNo());
  }

  void confirmGuarantorRepayment(LoanWorld world, Order order) {
    repayAsGuarantor.handle(world.confirmation(order));
  }

  /** The borrower pays the guarantor back. */
  void reimburse(LoanWorld world, String projectNo, String borrower, int no, long fen) {
    confirmReimbursement(world, requestReimbursement(world, projectNo, borrower, no, fen));
  }

  /** The borrower asks to pay the guarantor back. */
  public Order requestReimbursement(
      LoanWorld world, String projectNo, String borrower, int no, long fen) {
    PlatformInstruction<GuarantorReimbursementRequest> instruction =
        world.instruction(
            new GuarantorReimbursementRequest(projectNo, no, borrower, fen, LoanWorld.RETURN_URL));
    requestReimbursement.handle(instruction);
    return world.order(instruction.requestNo());
  }

  void confirmReimbursement(LoanWorld world, Order order) {
    reimburseGuarantor.handle(world.confirmation(order));
  }
}
