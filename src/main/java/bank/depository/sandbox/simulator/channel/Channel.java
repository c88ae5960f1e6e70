package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Call;
import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Html;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Route;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The payment channel's side of {@code api-spec/channel.yaml}. */
public final class Channel {

  private static final Pattern URL = Pattern.compile("https?://[^\\s]{1,490}");
  private static final int SHOWN_ORDERS = 50;

  private final Store store;
  private final Clock clock;
  private final Notifications notifications;
  private final Orders orders;
  private final IncomingTransfers incoming;
  private final CoreWire core;

  /**
   * A channel that keeps its orders in the store.
   *
   * @param delay what "later" means
   * @param cutOff how long a number not seen may still arrive
   * @param coreUrl the core it settles with
   * @param key the bearer key of the core's wire
   */
  public Channel(
      Store store, Clock clock, Duration delay, Duration cutOff, String coreUrl, String key) {
    this.store = store;
    this.clock = clock;
    this.notifications = new Notifications(store, clock);
    this.orders = new Orders(cutOff, delay, notifications);
    this.incoming = new IncomingTransfers(notifications);
    this.core = new CoreWire(coreUrl, key);
  }

  /** The wire's operations. */
  public List<Route> routes() {
    String settlement = "/channel/settlements/{summary_account_no}/{business_day}";
    String incoming = "/channel/incoming-transfers/{summary_account_no}";
    return List.of(
        Route.keyed("POST", "/channel/collections", this::collect),
        Route.keyed("POST", "/channel/payouts", this::payOut),
        Route.keyed("POST", "/channel/verification-payouts", this::payToVerify),
        Route.keyed("GET", "/channel/orders/{order_no}", this::find),
        Route.keyed("GET", incoming, this::listIncoming),
        Route.keyed("GET", incoming + "/{incoming_no}", this::listIncoming),
        Route.keyed("POST", "/channel/settlements", this::settle),
        Route.keyed("GET", settlement, this::findSettlement),
        Route.keyed("GET", settlement + "/lines", this::readLines),
        Route.keyed("GET", "/channel/keys", call -> keys()),
        Route.keyed("PUT", "/channel/notification-endpoint", this::setEndpoint),
        Route.keyed("POST", "/channel/sandbox/outcomes", this::decide),
        Route.keyed("POST", "/channel/sandbox/incoming-transfers", this::comeIn));
  }

  /** The documented values. */
  public static List<MagicValue> magicValues() {
    return ChannelHabit.magicValues();
  }

  /** Lets happen what is due, and sends what is to be told. */
  public void advance() {
    store.write(
        tx -> {
          orders.advance(tx, clock.instant());
          return true;
        });
    notifications.deliverDue();
  }

  /** Where notifications go from now on. */
  public void notifyAt(String url) {
    notifications.sendTo(url);
  }

  private Answer collect(Call call) {
    return take(call.read(OrderRequest.Collection.class).toOrder());
  }

  private Answer payOut(Call call) {
    return take(call.read(OrderRequest.Payout.class).toOrder());
  }

  private Answer payToVerify(Call call) {
    return take(call.read(OrderRequest.Payout.class).toOrder().ofOwnMoney());
  }

  private Answer comeIn(Call call) {
    IncomingTransfer.Making making = call.read(IncomingTransfer.Making.class);
    return Answer.json(store.write(tx -> incoming.take(tx, making, clock.instant())));
  }

  private Answer listIncoming(Call call) {
    String account = call.parameter("summary_account_no");
    Check.account("summary_account_no", account);
    String after = call.parameters().getOrDefault("incoming_no", "");
    return Answer.json(store.write(tx -> IncomingTransfers.after(tx, account, after)));
  }

  private Answer take(OrderRequest request) {
    Instant now = clock.instant();
    ChannelHabit habit = ChannelHabit.of(request);
    record Outcome(ChannelOrder order, boolean isNew) {}
    Outcome outcome =
        store.write(
            tx -> {
              Optional<StoredOrder> known = orders.known(tx, request, now);
              if (known.isPresent()) {
                return new Outcome(known.get().told(), false);
              }
              ChannelOrder told =
                  habit.plan().taken()
                      ? orders.take(tx, request, habit, now).told()
                      : ChannelOrder.unseen(request.orderNo(), now, now);
              return new Outcome(told, true);
            });
    return outcome.isNew()
        ? habit.plan().manner().answer(lie(habit, outcome.order()))
        : Answer.json(outcome.order());
  }

  private static ChannelOrder lie(ChannelHabit habit, ChannelOrder truth) {
    return switch (habit) {
      case ANSWERS_OTHER_NUMBER -> truth.withOrderNo("another-number");
      case ANSWERS_MORE -> truth.withPaidMore(1);
      default -> truth;
    };
  }

  private Answer find(Call call) {
    String orderNo = call.parameter("order_no");
    Check.number("order_no", orderNo);
    return Answer.json(store.write(tx -> orders.truth(tx, orderNo, clock.instant())));
  }

  private record SettlementRequest(String summaryAccountNo, String businessDay) {
    SettlementRequest {
      Check.account("summary_account_no", summaryAccountNo);
      Check.day("business_day", businessDay);
    }
  }

  private Answer settle(Call call) {
    SettlementRequest request = call.read(SettlementRequest.class);
    String account = request.summaryAccountNo();
    LocalDate day = LocalDate.parse(request.businessDay());
    List<Settlement> toPost =
        store.write(
            tx -> {
              orders.advance(tx, clock.instant());
              return Settlements.end(tx, account, day);
            });
    toPost.stream().takeWhile(core::post).forEach(this::markPosted);
    return Answer.json(store.write(tx -> Settlements.find(tx, account, day).orElseThrow()));
  }

  private void markPosted(Settlement settlement) {
    store.write(
        tx -> {
          Settlements.markPosted(tx, settlement);
          return true;
        });
  }

  private Answer findSettlement(Call call) {
    return Answer.json(settlement(call));
  }

  private Answer readLines(Call call) {
    Settlement settlement = settlement(call);
    LocalDate day = LocalDate.parse(settlement.businessDay());
    return Answer.stream(
        "application/x-ndjson",
        out -> store.read(tx -> SettlementFile.write(tx, settlement.summaryAccountNo(), day, out)));
  }

  private Settlement settlement(Call call) {
    LocalDate day = Check.day("business_day", call.parameter("business_day"));
    return store
        .write(tx -> Settlements.find(tx, call.parameter("summary_account_no"), day))
        .orElseThrow(() -> WireRefusal.notFound("SETTLEMENT_NOT_FOUND", "that day was not ended"));
  }

  private record Key(String keyId, String algorithm, String publicKey) {}

  private record Keys(List<Key> keys) {}

  private Answer keys() {
    Key key = new Key(NotificationKey.KEY_ID, "Ed25519", notifications.key().publicKey());
    return Answer.json(new Keys(List.of(key)));
  }

  private record Endpoint(String url) {
    Endpoint {
      Check.form("url", url, URL);
    }
  }

  private Answer setEndpoint(Call call) {
    Endpoint endpoint = call.read(Endpoint.class);
    notifications.sendTo(endpoint.url());
    return Answer.json(endpoint);
  }

  private record Decision(String orderNo, OrderStatus status) {
    Decision {
      Check.number("order_no", orderNo);
      Check.present("status", status);
      if (status == OrderStatus.PROCESSING
          || status == OrderStatus.NOT_SEEN
          || status == OrderStatus.NOT_FOUND) {
        throw WireRefusal.malformed("status must be PAID, REFUSED or RETURNED");
      }
    }
  }

  private Answer decide(Call call) {
    Decision decision = call.read(Decision.class);
    return Answer.json(
        store.write(
            tx ->
                orders.decide(tx, decision.orderNo(), decision.status(), clock.instant()).told()));
  }

  /** The newest orders, as a table for people. */
  public String newestOrders() {
    List<List<String>> rows =
        store.write(tx -> Orders.newest(tx, SHOWN_ORDERS)).stream().map(Channel::cells).toList();
    return Html.table(
        "orders",
        "支付通道订单 · Channel orders",
        List.of("订单号 Order", "方向 Kind", "金额 CNY", "卡 Card", "状态 Status", "日 Day"),
        rows);
  }

  private static List<String> cells(StoredOrder order) {
    LocalDate day = order.paidDay();
    return List.of(
        Html.text(order.orderNo()),
        order.kind().name(),
        Html.yuan(order.orderedFen()),
        Html.text(order.card()),
        order.status().name(),
        day == null ? "" : day.toString());
  }
}
