package bank.depository.hostedpage.page;

import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageTasks;
import bank.depository.hostedpage.PageVisit;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.VisitPage;
import bank.depository.identity.MobileNo;
import bank.depository.order.OrderState;
import bank.depository.password.EntryKey;
import bank.depository.password.IssueEntryKey;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Shows the confirming page of any operation: the question while it is open, then the outcome. */
@ApplicationScoped
class ConfirmPages {

  private final PageTasks tasks;
  private final VisitPage visitPage;
  private final CustomerAccounts accounts;
  private final IssueEntryKey issueKey;

  ConfirmPages(
      PageTasks tasks, VisitPage visitPage, CustomerAccounts accounts, IssueEntryKey issueKey) {
    this.tasks = tasks;
    this.visitPage = visitPage;
    this.accounts = accounts;
    this.issueKey = issueKey;
  }

  /**
   * What the order asks now.
   *
   * @param mobile where a code goes; empty where none is wanted
   */
  record Asked(PageOperation operation, PageQuestion question, Optional<MobileNo> mobile) {}

  /** What is asked; empty where the order waits no more. */
  Optional<Asked> asked(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit ->
            visit.order().state() == OrderState.AWAITING_CUSTOMER
                    && tasks.operation(visit.order().type()).pathBefore(visit.order()).isEmpty()
                ? Optional.of(asked(visit))
                : Optional.empty());
  }

  /** The page that comes first while the order waits; empty where the customer may confirm. */
  Optional<String> before(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit ->
            visit.order().state().hasOpenPage()
                ? tasks.operation(visit.order().type()).pathBefore(visit.order())
                : Optional.empty());
  }

  Response question(PageDesk desk, PageCall call, Asked asked, boolean codeSent) {
    return desk.page(call, template(call, asked, codeSent, new PageFaults(call.language())));
  }

  Response wrong(PageDesk desk, PageCall call, Asked asked, PageFaults faults) {
    return desk.again(call, template(call, asked, true, faults));
  }

  Response outcome(PageDesk desk, PageCall call) {
    PageOutcome outcome =
        visitPage.handle(
            call.session(),
            call.browser(),
            visit -> tasks.operation(visit.order().type()).outcome(visit.order()));
    return OutcomePages.show(desk, call, outcome);
  }

  private Asked asked(PageVisit visit) {
    PageOperation operation = tasks.operation(visit.order().type());
    PageQuestion question = operation.question(visit.order());
    PlatformId platform = visit.session().platform();
    return new Asked(
        operation,
        question,
        question.safeguards().contains(Safeguard.SMS_CODE)
            ? Optional.of(accounts.mobile(platform, visit.session().customerNo()))
            : Optional.empty());
  }

  private io.quarkus.qute.TemplateInstance template(
      PageCall call, Asked asked, boolean codeSent, PageFaults faults) {
    EntryKey key = issueKey.handle(call.session().platform(), call.session().sessionId());
    ConfirmView.CodeState code =
        new ConfirmView.CodeState(
            asked.mobile().isPresent(), codeSent, asked.mobile().map(MobileNo::mask).orElse(""));
    return PageTemplates.confirm(
        call.frame(),
        ConfirmView.of(asked.question(), call.language(), code, key, call.returnUrl()),
        faults);
  }
}
