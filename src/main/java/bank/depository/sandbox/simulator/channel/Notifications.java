package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.store.Facts;
import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Outcomes on their way to the depository: kept until delivered, tried again on a fixed plan. */
final class Notifications {

  private static final String ENDPOINT = "channel_notification_endpoint";
  private static final int DELIVERIES_AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<Duration> AGAIN_AFTER =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60));

  private final Store store;
  private final Facts facts;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  Notifications(Store store, Clock clock) {
    this.store = store;
    this.facts = new Facts(store);
    this.clock = clock;
  }

  /** What the depository is told; members as in the wire contract. */
  record OrderNotification(
      String notificationId,
      String createdAt,
      @Nullable ChannelOrder order,
      @Nullable IncomingTransfer incomingTransfer) {}

  private record Due(String notificationId, String body, boolean forged, int tries) {}

  /** Where notifications go from now on. */
  void sendTo(String url) {
    facts.put(ENDPOINT, url);
  }

  /** The key that notifications are signed with. */
  NotificationKey key() {
    return NotificationKey.kept(facts, "channel_key");
  }

  /** Puts what is to be told about the order's present status on its way. */
  void announce(Tx tx, StoredOrder order, Plan.Notice notice, Instant now) {
    ChannelOrder told = order.told();
    switch (notice) {
      case NONE -> {}
      case ONCE -> keep(tx, told, false, now);
      case TWICE -> {
        keep(tx, told, false, now);
        keep(tx, told, false, now);
      }
      case ONE_FEN_MORE -> keep(tx, told.withPaidMore(1), false, now);
      case FORGED_THEN_TRUE -> {
        keep(tx, told, true, now);
        keep(tx, told, false, now.plusMillis(500));
      }
    }
  }

  /** Puts on its way that a bank transfer has come in. */
  void announce(Tx tx, IncomingTransfer incoming, Instant now) {
    String id = UUID.randomUUID().toString();
    keep(tx, id, new OrderNotification(id, now.toString(), null, incoming), false, now);
  }

  private static void keep(Tx tx, ChannelOrder told, boolean forged, Instant firstTry) {
    String id = UUID.randomUUID().toString();
    keep(tx, id, new OrderNotification(id, firstTry.toString(), told, null), forged, firstTry);
  }

  private static void keep(
      Tx tx, String id, OrderNotification body, boolean forged, Instant firstTry) {
    tx.update(
        "INSERT INTO channel_notification (notification_id, body, forged, next_try_at)"
            + " VALUES (?, ?, ?, ?)",
        id,
        new String(Json.bytes(body), StandardCharsets.UTF_8),
        forged ? 1 : 0,
        firstTry);
  }

  /** Sends what is due, if anyone wants to hear it. */
  void deliverDue() {
    Optional<String> endpoint = facts.find(ENDPOINT);
    if (endpoint.isEmpty() || underWay.size() >= DELIVERIES_AT_ONCE) {
      return;
    }
    due().stream()
        .filter(notification -> underWay.add(notification.notificationId()))
        .forEach(notification -> deliver(notification, endpoint.get()));
  }

  private List<Due> due() {
    return store.write(
        tx ->
            tx.list(
                "SELECT * FROM channel_notification WHERE next_try_at <= ? ORDER BY next_try_at"
                    + " LIMIT "
                    + DELIVERIES_AT_ONCE,
                row ->
                    new Due(
                        row.text("notification_id"),
                        row.text("body"),
                        row.number("forged") == 1,
                        (int) row.number("tries")),
                clock.instant()));
  }

  private void deliver(Due notification, String endpoint) {
    byte[] body = notification.body().getBytes(StandardCharsets.UTF_8);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    NotificationKey key =
        notification.forged() ? NotificationKey.kept(facts, "channel_stranger_key") : key();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Channel-Key-Id", NotificationKey.KEY_ID)
            .header("Channel-Timestamp", timestamp)
            .header("Channel-Signature", key.sign(timestamp, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var unused =
        http.sendAsync(request, BodyHandlers.discarding())
            .handle((answer, failure) -> isTaken(answer))
            .thenAccept(taken -> note(notification, taken));
  }

  private static boolean isTaken(@Nullable HttpResponse<?> answer) {
    return answer != null && answer.statusCode() / 100 == 2;
  }

  private void note(Due notification, boolean taken) {
    boolean over = taken || notification.forged() || notification.tries() >= AGAIN_AFTER.size();
    @Nullable Instant again =
        over ? null : clock.instant().plus(AGAIN_AFTER.get(notification.tries()));
    try {
      store.write(
          tx ->
              tx.update(
                  "UPDATE channel_notification SET tries = tries + 1, next_try_at = ?"
                      + " WHERE notification_id = ?",
                  again,
                  notification.notificationId()));
    } finally {
      underWay.remove(notification.notificationId());
    }
  }
}
