package bank.depository.repayment;

import bank.depository.ledger.Posted;
import bank.depository.lending.InstalmentPayer;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.PlatformEvents;
import bank.depository.project.Instalment;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectRecord;
import bank.depository.repayment.DueInstalments.Next;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Records that an instalment is paid; with the last one the project is settled. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaidInstalments {

  private final ProjectRecord record;
  private final PlatformEvents events;

  PaidInstalments(ProjectRecord record, PlatformEvents events) {
    this.record = record;
    this.events = events;
  }

  ProjectOrderAnswer paid(
      Order order, Project project, Next next, InstalmentPayer payer, Posted posted) {
    Instalment instalment = next.instalment();
    switch (payer) {
      case BORROWER -> instalment.paid(order.id(), posted.businessDay());
      case GUARANTOR -> instalment.paidByGuarantor(order.id(), posted.businessDay());
    }
    if (next.isLast()) {
      project.settle(posted.businessDay());
    }
    ProjectOrderAnswer answer = record.done(order, posted.businessDay(), project);
    events.record(
        order.platform(),
        EventType.INSTALMENT_PAID,
        Map.of(
            "request_no", order.requestNo().value(),
            "project_no", project.projectNo(),
            "instalment_no", instalment.no(),
            "paid_by", payer,
            "principal_fen", instalment.principal().fen(),
            "interest_fen", instalment.interest().fen(),
            "business_day", posted.businessDay()));
    if (next.isLast()) {
      record.reached(project, posted.businessDay());
    }
    return answer;
  }
}
