package bank.depository.repayment;

import bank.depository.project.Instalment;
import bank.depository.project.InstalmentState;
import bank.depository.project.Project;
import bank.depository.project.ProjectState;
import bank.depository.project.Projects;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds the instalment that is paid next and holds what is said of it against the schedule. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DueInstalments {

  private final Projects projects;

  DueInstalments(Projects projects) {
    this.projects = projects;
  }

  /**
   * An instalment to be paid, with the schedule it is of.
   *
   * @param principalOwed principal of this and all later instalments
   * @param isLast whether nothing is owed to lenders once it is paid
   */
  record Next(Instalment instalment, Money principalOwed, boolean isLast) {}

  /**
   * The stated instalment, which is the first that is not paid. Refuses {@code
   * PROJECT_STATE_FORBIDS}, {@code INSTALMENT_UNKNOWN}, {@code INSTALMENT_PAID}, {@code
   * INSTALMENT_OUT_OF_ORDER}, {@code REPAYMENT_AMOUNT_MISMATCH}.
   */
  Next require(Project project, StatedInstalment stated) {
    if (project.state() != ProjectState.SETTLED) {
      project.requireState(ProjectState.DISBURSED);
    }
    List<Instalment> schedule = projects.instalments(project.key());
    Instalment instalment =
        schedule.stream()
            .filter(line -> line.no() == stated.instalmentNo())
            .findFirst()
            .orElseThrow(() -> new Refusal(ErrorCode.INSTALMENT_UNKNOWN));
    instalment.requireDue();
    List<Instalment> due =
        schedule.stream().filter(line -> line.state() == InstalmentState.DUE).toList();
    if (due.get(0).no() != instalment.no()) {
      throw new Refusal(
          ErrorCode.INSTALMENT_OUT_OF_ORDER, "the next to be paid is " + due.get(0).no());
    }
    instalment.requireAmounts(stated.principal(), stated.interest());
    return new Next(
        instalment,
        due.stream().map(Instalment::principal).reduce(Money.ZERO, Money::plus),
        due.size() == 1);
  }
}
