package bank.depository.lending;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.PlatformEvents;
import bank.depository.project.Parties;
import bank.depository.project.Party;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectRecord;
import bank.depository.project.ProjectState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a lender's money on the lender's own account and takes the project's quota, both or neither
 * (LND-03), whether the lender has just confirmed or has granted a mandate.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BidPlacement {

  private final Parties parties;
  private final Ledger ledger;
  private final Bids bids;
  private final ProjectRecord record;
  private final PlatformEvents events;

  BidPlacement(
      Parties parties, Ledger ledger, Bids bids, ProjectRecord record, PlatformEvents events) {
    this.parties = parties;
    this.ledger = ledger;
    this.bids = bids;
    this.record = record;
    this.events = events;
  }

  /**
   * Places it. Refuses {@code BALANCE_INSUFFICIENT}, {@code CUSTOMER_ROLE_MISSING}, {@code
   * ACCOUNT_CLOSED} and what {@link Project#takeQuota} refuses.
   *
   * @param project locked
   */
  ProjectOrderAnswer place(Confirmed confirmed, Project project) {
    Party lender =
        parties.requireForNewBusiness(
            project.key().platform(), confirmed.customerNo(), CustomerRole.LENDER);
    Posted posted = ledger.post(hold(confirmed, lender));
    int bidNo = project.takeQuota(confirmed.amount(), posted.businessDay());
    Bid bid =
        new Bid(
            BidId.of(confirmed.order().id()),
            project.key(),
            bidNo,
            lender,
            confirmed.amount(),
            posted.at());
    bids.add(bid);
    return tell(confirmed.order(), project, bid, posted);
  }

  private static Instruction hold(Confirmed confirmed, Party lender) {
    BidId bid = BidId.of(confirmed.order().id());
    return new Instruction(
        confirmed.order().platform(),
        InstructionKind.BID,
        confirmed.order().id(),
        confirmed.basis(),
        Optional.of(confirmed.projectNo()),
        List.of(
            new Movement.PlaceHold(
                bid.hold(), HoldReason.BID, lender.account(), confirmed.amount())));
  }

  private ProjectOrderAnswer tell(Order order, Project project, Bid bid, Posted posted) {
    ProjectOrderAnswer answer = record.done(order, posted.businessDay(), project);
    events.record(
        order.platform(),
        EventType.BID_PLACED,
        Map.of(
            "request_no", order.requestNo().value(),
            "project_no", project.projectNo(),
            "lender_no", bid.lenderNo(),
            "bid_no", bid.bidNo(),
            "amount_fen", bid.amount().fen()));
    if (project.state() == ProjectState.FULL) {
      record.reached(project, posted.businessDay());
    }
    return answer;
  }
}
