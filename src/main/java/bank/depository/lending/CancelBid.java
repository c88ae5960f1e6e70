package bank.depository.lending;

import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.Orders;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectRecord;
import bank.depository.project.RequiredProjects;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Gives a bid back before disbursement (LND-03): the lender's money is free again, and so is the
 * quota; a full project takes bids again.
 */
@ApplicationScoped
public class CancelBid {

  private final OrderBook book;
  private final Orders orders;
  private final RequiredProjects projects;
  private final Bids bids;
  private final Ledger ledger;
  private final ProjectRecord record;

  CancelBid(
      OrderBook book,
      Orders orders,
      RequiredProjects projects,
      Bids bids,
      Ledger ledger,
      ProjectRecord record) {
    this.book = book;
    this.orders = orders;
    this.projects = projects;
    this.bids = bids;
    this.ledger = ledger;
    this.record = record;
  }

  /**
   * Refuses {@code BID_UNKNOWN} where no bid was placed under that number, {@code
   * BID_STATE_FORBIDS} where it was given back or paid out.
   */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(PlatformInstruction<BidCancellation> instruction) {
    return book.once(
        instruction,
        OrderType.BID_CANCELLATION,
        ProjectOrderAnswer.class,
        order -> cancel(order, placedBy(order, instruction.command())));
  }

  private Order placedBy(Order cancellation, BidCancellation command) {
    return orders
        .findByRequestNo(cancellation.platform(), new RequestNo(command.bidRequestNo()))
        .filter(order -> order.type() == OrderType.BID)
        .orElseThrow(CancelBid::unknown);
  }

  private ProjectOrderAnswer cancel(Order order, Order placed) {
    Project project =
        projects.lock(order.platform(), placed.projectNo().orElseThrow(CancelBid::unknown));
    Bid bid = bids.find(order.platform(), BidId.of(placed.id())).orElseThrow(CancelBid::unknown);
    bid.requireHeld();
    Posted posted = ledger.post(release(order, project, bid));
    bid.cancel(posted.at());
    project.giveBackQuota(bid.amount());
    order.about(bid.lenderNo(), project.projectNo(), bid.amount());
    return record.done(order, posted.businessDay(), project);
  }

  private static Instruction release(Order order, Project project, Bid bid) {
    return new Instruction(
        order.platform(),
        InstructionKind.BID_CANCELLATION,
        order.id(),
        ContractBasis.of(order),
        Optional.of(project.projectNo()),
        List.of(new Movement.ReleaseHold(bid.id().hold(), bid.lenderAccount(), bid.amount())));
  }

  private static Refusal unknown() {
    return new Refusal(ErrorCode.BID_UNKNOWN);
  }
}
