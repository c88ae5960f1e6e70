package bank.depository.account;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.Order;
import bank.depository.order.Orders;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The movements of a sub-account, each with its order and its counterpart (ACC-08, TRC-01). */
@ApplicationScoped
public class MovementQueries {

  private final Customers customers;
  private final LedgerQueries ledger;
  private final Orders orders;
  private final PlatformScope scope;

  MovementQueries(Customers customers, LedgerQueries ledger, Orders orders, PlatformScope scope) {
    this.customers = customers;
    this.ledger = ledger;
    this.orders = orders;
    this.scope = scope;
  }

  /**
   * One movement.
   *
   * @param order whose it is; empty where no order of the platform made it
   * @param counterpart the customer at the other end, where there is one
   */
  public record SubAccountMovement(
      JournalEntry entry, Optional<Order> order, Optional<String> counterpart) {}

  /**
   * Which movements.
   *
   * @param afterNumber only movements with a higher number
   * @param days only movements of these business days
   */
  public record Question(String customerNo, Optional<Long> afterNumber, DayRange days, int limit) {}

  /**
   * Which movements, newest first.
   *
   * @param beforeNumber only movements with a lower number
   */
  public record Backward(
      String customerNo, Optional<Long> beforeNumber, DayRange days, int limit) {}

  /** Movements, oldest first. Refuses {@code NOT_FOUND}. */
  @Transactional
  public List<SubAccountMovement> handle(PlatformId platform, Question question) {
    AccountId account = account(platform, question.customerNo());
    return movements(platform, entries(platform, account, question));
  }

  /** Movements, newest first. Refuses {@code NOT_FOUND}. */
  @Transactional
  public List<SubAccountMovement> handle(PlatformId platform, Backward question) {
    AccountId account = account(platform, question.customerNo());
    return movements(
        platform,
        ledger.movements(
            platform, account, question.beforeNumber(), question.days(), question.limit()));
  }

  private AccountId account(PlatformId platform, String customerNo) {
    scope.enter(platform);
    return customers
        .account(platform, customerNo)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such customer"))
        .account();
  }

  private List<SubAccountMovement> movements(PlatformId platform, List<JournalEntry> entries) {
    Map<OrderId, Order> byId = orders(platform, entries);
    Map<AccountId, String> owners = owners(platform, entries);
    return entries.stream()
        .map(
            entry ->
                new SubAccountMovement(
                    entry,
                    Optional.ofNullable(byId.get(entry.order())),
                    entry.counterpart().map(owners::get)))
        .toList();
  }

  /**
   * The chain of an account has no gaps, and its days only grow: the next entries after a number
   * are those below that number plus the limit plus one; at the end of the days, fewer.
   */
  private List<JournalEntry> entries(PlatformId platform, AccountId account, Question question) {
    long after =
        question.afterNumber().orElseGet(() -> lastBefore(platform, account, question.days()));
    return ledger
        .movements(
            platform,
            account,
            Optional.of(Math.addExact(after, question.limit() + 1L)),
            question.days(),
            question.limit())
        .stream()
        .filter(entry -> entry.seq() > after)
        .sorted(Comparator.comparingLong(JournalEntry::seq))
        .toList();
  }

  private long lastBefore(PlatformId platform, AccountId account, DayRange days) {
    if (!days.first().isAfter(DayRange.ALL.first())) {
      return 0;
    }
    DayRange earlier = new DayRange(DayRange.ALL.first(), days.first().minusDays(1));
    return ledger.movements(platform, account, Optional.empty(), earlier, 1).stream()
        .mapToLong(JournalEntry::seq)
        .findFirst()
        .orElse(0);
  }

  private Map<OrderId, Order> orders(PlatformId platform, List<JournalEntry> entries) {
    Set<OrderId> ids = entries.stream().map(JournalEntry::order).collect(Collectors.toSet());
    return orders.findAll(platform, ids).stream()
        .collect(Collectors.toMap(Order::id, Function.identity()));
  }

  private Map<AccountId, String> owners(PlatformId platform, List<JournalEntry> entries) {
    Set<AccountId> others =
        entries.stream()
            .map(entry -> entry.counterpart().orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return customers.owners(platform, others).stream()
        .collect(Collectors.toMap(SubAccount::account, SubAccount::customerNo));
  }
}
