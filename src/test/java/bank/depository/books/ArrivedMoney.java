package bank.depository.books;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.BodyDigest;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Money on accounts, for tests that are not about how it came there: an order of the platform that
 * the channel has confirmed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ArrivedMoney {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final OrderBook orders;
  private final Ledger ledger;
  private final Clock clock;

  ArrivedMoney(OrderBook orders, Ledger ledger, Clock clock) {
    this.orders = orders;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** As many fen arrive on each of these accounts, by one order. */
  public void arrives(PlatformId platform, Collection<AccountId> accounts, long fen) {
    PlatformInstruction<Map<String, Long>> instruction =
        new PlatformInstruction<>(
            platform,
            new RequestNo("arrived-%06d".formatted(NUMBERS.incrementAndGet())),
            new BodyDigest(new byte[32]),
            Map.of("amount_fen", fen));
    orders.once(
        instruction,
        OrderType.DEPOSIT,
        String.class,
        order -> {
          Posted posted = post(platform, order.id(), accounts, fen);
          order.succeed(posted.businessDay(), null, clock.instant());
          return "arrived";
        });
  }

  private Posted post(
      PlatformId platform, OrderId order, Collection<AccountId> accounts, long fen) {
    AccountId transit = ledger.account(platform, AccountKind.DEPOSITS_IN_TRANSIT);
    List<Movement> lines =
        accounts.stream()
            .<Movement>map(
                account ->
                    new Movement.Transfer(TransferKind.DEPOSIT, transit, account, Money.ofFen(fen)))
            .toList();
    return ledger.post(
        new Instruction(
            platform,
            InstructionKind.DEPOSIT,
            order,
            new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "channel:" + order),
            Optional.empty(),
            lines));
  }
}
