package bank.depository.fee;

import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The fees of a day are to be swept: what the core is to do is written down before the core is
 * called. One sweep a day, and never two on their way.
 */
@ApplicationScoped
class RequestFeeSweep {

  private final FeeSweeps sweeps;
  private final OrderBook orders;
  private final Ledger ledger;
  private final LedgerQueries queries;
  private final PlatformScope scope;
  private final Clock clock;

  RequestFeeSweep(
      FeeSweeps sweeps,
      OrderBook orders,
      Ledger ledger,
      LedgerQueries queries,
      PlatformScope scope,
      Clock clock) {
    this.sweeps = sweeps;
    this.orders = orders;
    this.ledger = ledger;
    this.queries = queries;
    this.scope = scope;
    this.clock = clock;
  }

  /** The bank's own instruction. */
  record Command(LocalDate businessDay, long amountFen) {}

  /** What the core is to do; empty where nothing awaits a sweep or the day has had its one. */
  @Transactional
  public Optional<CoreTransfers.Sweep> handle(PlatformId platform, LocalDate day) {
    scope.enter(platform);
    if (sweeps.ofDay(platform, day).isPresent() || sweeps.open(platform).isPresent()) {
      return Optional.empty();
    }
    Money waiting =
        queries
            .balance(platform, ledger.account(platform, AccountKind.FEES_AWAITING_SWEEP))
            .balance();
    if (waiting.isZero()) {
      return Optional.empty();
    }
    Order order = orders.ofBank(platform, OrderType.FEE_SWEEP, new Command(day, waiting.fen()));
    order.about(null, null, waiting);
    sweeps.add(new FeeSweep(platform, order.id(), day, waiting, clock.instant()));
    return Optional.of(new CoreTransfers.Sweep(platform, order.id(), waiting, day));
  }
}
