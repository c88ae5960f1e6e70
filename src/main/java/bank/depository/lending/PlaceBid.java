package bank.depository.lending;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.Confirmation;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.lending.ConfirmedOrders.Confirmed;
import bank.depository.order.Order;
import bank.depository.order.PlatformEvents;
import bank.depository.project.Parties;
import bank.depository.project.Party;
import bank.depository.project.Project;
import bank.depository.project.ProjectRecord;
import bank.depository.project.ProjectState;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places a bid that its lender has confirmed (LND-03): holds the lender's money on the lender's own
 * account and takes the project's quota, both or neither.
 */
@ApplicationScoped
public class PlaceBid {

  private final ConfirmedOrders orders;
  private final RequiredProjects projects;
  private final Parties parties;
  private final Ledger ledger;
  private final Bids bids;
  private final ProjectRecord record;
  private final PlatformEvents events;

  PlaceBid(
      ConfirmedOrders orders,
      RequiredProjects projects,
      Parties parties,
      Ledger ledger,
      Bids bids,
      ProjectRecord record,
      PlatformEvents events) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.ledger = ledger;
    this.bids = bids;
    this.record = record;
    this.events = events;
  }

  /**
   * Refuses {@code ORDER_STATE_FORBIDS}, {@code PASSWORD_CHECK_INVALID}, {@code
   * BALANCE_INSUFFICIENT}, {@code CUSTOMER_ROLE_MISSING}, {@code ACCOUNT_CLOSED} and what {@link
   * Project#takeQuota} refuses; the order then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Confirmed confirmed = orders.take(confirmation);
    Project project = projects.lock(confirmation.platform(), confirmed.projectNo());
    Party lender =
        parties.require(confirmation.platform(), confirmed.customerNo(), CustomerRole.LENDER);
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
    tell(confirmed.order(), project, bid, posted);
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

  private void tell(Order order, Project project, Bid bid, Posted posted) {
    record.done(order, posted.businessDay(), project);
    events.record(
        order.platform(),
        "bid.placed",
        Map.of(
            "request_no", order.requestNo().value(),
            "project_no", project.projectNo(),
            "lender_no", bid.lenderNo(),
            "bid_no", bid.bidNo(),
            "amount_fen", bid.amount().fen()));
    if (project.state() == ProjectState.FULL) {
      record.reached(project, posted.businessDay());
    }
  }
}
