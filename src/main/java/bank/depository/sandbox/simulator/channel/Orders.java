package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.store.Row;
import bank.depository.sandbox.simulator.store.SimulatedDay;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.store.UnseenNumbers;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The channel's book of orders: each number once, and each change of status once. */
final class Orders {

  private static final int CHANGES_AT_ONCE = 500;
  private static final String ALL = "SELECT * FROM channel_order ";

  private final UnseenNumbers unseen;
  private final Notifications notifications;
  private final Duration delay;

  Orders(Duration cutOff, Duration delay, Notifications notifications) {
    this.unseen = new UnseenNumbers("channel", cutOff);
    this.notifications = notifications;
    this.delay = delay;
  }

  /** The order that is there under the number already; another content is refused. */
  Optional<StoredOrder> known(Tx tx, OrderRequest request, Instant now) {
    Optional<StoredOrder> found = current(tx, request.orderNo(), now);
    if (found.isPresent() && !found.get().content().equals(request.content())) {
      throw WireRefusal.conflict("ORDER_NO_CONFLICT", "the number was used for another order");
    }
    if (found.isEmpty() && unseen.closed(tx, request.orderNo(), now)) {
      throw WireRefusal.conflict("ORDER_NO_CLOSED", "the number was told to be not found");
    }
    return found;
  }

  /** Takes a new order and lets happen what happens at once. */
  StoredOrder take(Tx tx, OrderRequest request, ChannelHabit habit, Instant now) {
    tx.update(
        "INSERT INTO channel_order (order_no, kind, content, summary_account_no, ordered_fen, card,"
            + " habit, wanted_day, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROCESSING')",
        request.orderNo(),
        request.kind(),
        request.content(),
        request.summaryAccountNo(),
        request.amountFen(),
        request.holder().masked(),
        habit.name(),
        request.businessDay());
    if (request.ownMoney()) {
      tx.update("INSERT INTO channel_own_payout (order_no) VALUES (?)", request.orderNo());
    }
    StoredOrder taken = find(tx, request.orderNo()).orElseThrow();
    Plan plan = habit.plan();
    if (plan.first() != OrderStatus.PROCESSING) {
      taken = become(tx, taken, plan.first(), now);
    }
    if (plan.later() != null) {
      tx.update(
          "UPDATE channel_order SET next_status = ?, next_at = ? WHERE order_no = ?",
          plan.later(),
          now.plus(delay),
          request.orderNo());
    } else if (plan.notice() != Plan.Notice.NONE) {
      notifications.announce(tx, taken, plan.notice(), now);
    }
    return taken;
  }

  /** The truth about a number. */
  ChannelOrder truth(Tx tx, String orderNo, Instant now) {
    return current(tx, orderNo, now)
        .map(StoredOrder::told)
        .orElseGet(() -> ChannelOrder.unseen(orderNo, unseen.cutOffOf(tx, orderNo, now), now));
  }

  /** Decides an order from outside, and announces it; the same outcome again changes nothing. */
  StoredOrder decide(Tx tx, String orderNo, OrderStatus outcome, Instant now) {
    StoredOrder order =
        current(tx, orderNo, now)
            .orElseThrow(() -> WireRefusal.notFound("ORDER_NOT_FOUND", "no such order"));
    if (order.status() == outcome) {
      return order;
    }
    if (!order.status().mayBecome(outcome)) {
      throw WireRefusal.conflict(
          "OUTCOME_NOT_POSSIBLE", order.status() + " does not become " + outcome);
    }
    StoredOrder decided = become(tx, order, outcome, now);
    notifications.announce(tx, decided, Plan.Notice.ONCE, now);
    return decided;
  }

  /** Lets happen what is due. */
  void advance(Tx tx, Instant now) {
    List<String> due =
        tx.list(
            "SELECT order_no FROM channel_order WHERE next_at <= ? LIMIT " + CHANGES_AT_ONCE,
            row -> row.text("order_no"),
            now);
    due.forEach(orderNo -> current(tx, orderNo, now));
  }

  /** The newest orders, for the start page. */
  static List<StoredOrder> newest(Tx tx, int limit) {
    return tx.list(ALL + "ORDER BY seq DESC LIMIT ?", StoredOrder::of, limit);
  }

  private static Optional<StoredOrder> find(Tx tx, String orderNo) {
    return tx.first(ALL + "WHERE order_no = ?", StoredOrder::of, orderNo);
  }

  /** The order after what is due by now has happened. */
  private Optional<StoredOrder> current(Tx tx, String orderNo, Instant now) {
    return find(tx, orderNo).map(order -> due(tx, order, now));
  }

  private StoredOrder due(Tx tx, StoredOrder order, Instant now) {
    OrderStatus next = order.nextStatus();
    Instant nextAt = order.nextAt();
    if (next == null || nextAt == null || now.isBefore(nextAt)) {
      return order;
    }
    StoredOrder changed = become(tx, order, next, now);
    notifications.announce(tx, changed, order.habit().plan().notice(), now);
    return changed;
  }

  private StoredOrder become(Tx tx, StoredOrder order, OrderStatus status, Instant now) {
    switch (status) {
      case PAID -> pay(tx, order, now);
      case RETURNED ->
          tx.update(
              "UPDATE channel_order SET status = ?, returned_day = ?, returned_at = ?,"
                  + " next_status = NULL, next_at = NULL WHERE order_no = ?",
              status,
              openDay(tx, order),
              now,
              order.orderNo());
      default ->
          tx.update(
              "UPDATE channel_order SET status = ?, refusal = ?, next_status = NULL, next_at = NULL"
                  + " WHERE order_no = ?",
              status,
              order.habit().plan().refusal(),
              order.orderNo());
    }
    return find(tx, order.orderNo()).orElseThrow();
  }

  private static void pay(Tx tx, StoredOrder order, Instant now) {
    Plan plan = order.habit().plan();
    long paidFen = Math.max(1, order.orderedFen() + plan.paidMore());
    tx.update(
        "UPDATE channel_order SET status = 'PAID', paid_fen = ?, paid_day = ?, paid_at = ?,"
            + " settled_fen = ?, settled_copies = ?, next_status = NULL, next_at = NULL"
            + " WHERE order_no = ?",
        paidFen,
        openDay(tx, order),
        now,
        Math.max(1, paidFen + plan.settledMore()),
        plan.settledCopies(),
        order.orderNo());
  }

  /** The order's day, or the first one after it that is not settled yet. */
  private static LocalDate openDay(Tx tx, StoredOrder order) {
    LocalDate wanted = SimulatedDay.dayFor(tx, order.wantedDay());
    LocalDate paidOn = order.paidDay();
    LocalDate earliest = paidOn != null && paidOn.isAfter(wanted) ? paidOn : wanted;
    return lastSettled(tx, order.summaryAccountNo())
        .map(last -> last.plusDays(1))
        .filter(open -> open.isAfter(earliest))
        .orElse(earliest);
  }

  /** The last day that was settled. */
  static Optional<LocalDate> lastSettled(Tx tx, String summaryAccountNo) {
    return tx.first(
            "SELECT max(business_day) AS day FROM channel_settlement WHERE summary_account_no = ?",
            Row::day,
            summaryAccountNo)
        .flatMap(day -> day);
  }
}
