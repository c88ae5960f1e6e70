package bank.depository.hostedpage.review;

import bank.depository.approval.ApprovalPayload;
import bank.depository.approval.ApprovedAct;
import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.hostedpage.PageSession;
import bank.depository.hostedpage.PageSessions;
import bank.depository.hostedpage.identification.CopyWords;
import bank.depository.identity.CopyReview;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderState;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Papers are accepted or refused by two people (IDV-02, CRD-02): for exactly the copies that both
 * have seen, while the order waits for it.
 */
@ApplicationScoped
class PapersReview implements ApprovedAct {

  static final String KIND = "PAPERS_REVIEW";

  private final OrderBook book;
  private final IdentityChecks identities;
  private final CopyReview copies;
  private final PageSessions sessions;
  private final ReviewOutcome outcome;
  private final PlatformScope scope;
  private final ApprovalPayload json;
  private final AuditTrail audit;
  private final Clock clock;

  PapersReview(
      OrderBook book,
      IdentityChecks identities,
      CopyReview copies,
      PageSessions sessions,
      ReviewOutcome outcome,
      PlatformScope scope,
      ApprovalPayload json,
      AuditTrail audit,
      Clock clock) {
    this.book = book;
    this.identities = identities;
    this.copies = copies;
    this.sessions = sessions;
    this.outcome = outcome;
    this.scope = scope;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission checkerNeeds() {
    return Permission.APPROVAL;
  }

  @Override
  public List<Line> describe(String payload) {
    ReviewProposal proposal = read(payload);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("平台 Platform", proposal.platform().toString()));
    lines.add(new Line("客户编号 Customer", proposal.customerNo()));
    lines.add(new Line("事项 Purpose", proposal.purpose().name()));
    lines.add(new Line("第几次提交 Handed in", Integer.toString(proposal.round())));
    proposal.copies().forEach(copy -> lines.add(new Line("影像摘要 Copy", copy)));
    lines.add(new Line("结论 Verdict", verdict(proposal)));
    return lines;
  }

  private static String verdict(ReviewProposal proposal) {
    return proposal.fault() == null
        ? "通过 " + proposal.verdict()
        : "不通过 " + proposal.fault() + "：" + CopyWords.of(proposal.fault()).zhCn();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Line> carryOut(Approved approved) {
    ReviewProposal proposal = read(approved.payload());
    scope.enter(proposal.platform());
    Order order = book.lock(proposal.platform(), proposal.order());
    Identification proof = identities.lock(proposal.platform(), proposal.order());
    PageSession session = sessions.lockByOrder(proposal.platform(), proposal.order()).orElseThrow();
    if (session.hasWaitedAt(clock.instant()) || !isStillSo(proposal, order, proof)) {
      throw new Refusal(ErrorCode.COPIES_CHANGED, "order " + order.id() + " is " + order.state());
    }
    copies.requireSeen(proposal.platform(), proposal.order(), approved.checker().id());
    switch (proposal.verdict()) {
      case ACCEPTED -> outcome.accepted(order, proof, session);
      case REFUSED ->
          outcome.refused(order, proof, session, Objects.requireNonNull(proposal.fault()));
    }
    record(approved, proposal);
    return List.of();
  }

  private boolean isStillSo(ReviewProposal proposal, Order order, Identification proof) {
    return order.state() == OrderState.AWAITING_REVIEW
        && proof.step() == IdentificationStep.REVIEW
        && proof.handIns() == proposal.round()
        && proposal
            .copies()
            .equals(ReviewProposal.digests(copies.current(proposal.platform(), proposal.order())));
  }

  private void record(Approved approved, ReviewProposal proposal) {
    audit.record(
        Actor.staff(approved.checker().id()),
        "PAPERS_" + proposal.verdict(),
        "customer:" + proposal.platform() + "/" + proposal.customerNo(),
        Map.of(
            "approval", approved.approval().toString(),
            "order", proposal.order().toString(),
            "round", proposal.round(),
            "copies", String.join(", ", proposal.copies())));
  }

  private ReviewProposal read(String payload) {
    return json.read(payload, ReviewProposal.class);
  }
}
