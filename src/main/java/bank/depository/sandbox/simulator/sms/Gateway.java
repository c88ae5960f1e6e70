package bank.depository.sandbox.simulator.sms;

import bank.depository.sandbox.simulator.sms.GatewayHabit.Effect;
import bank.depository.sandbox.simulator.store.Row;
import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Call;
import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Json;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Route;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SMS gateway's side of {@code api-spec/sms.yaml}. */
public final class Gateway {

  private final Store store;
  private final Clock clock;

  /** A gateway that keeps its messages in the store. */
  public Gateway(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The wire's operations. */
  public List<Route> routes() {
    return List.of(
        Route.keyed("POST", "/sms/messages", this::send),
        Route.keyed("GET", "/sms/messages/{message_id}", this::find));
  }

  /** The documented values. */
  public static List<MagicValue> magicValues() {
    return GatewayHabit.magicValues();
  }

  private record Message(String messageId, String mobile, String text) {
    Message {
      Check.number("message_id", messageId);
      Check.mobile("mobile", mobile);
      Check.text("text", text, 500);
    }
  }

  private record Receipt(
      String messageId, String status, @Nullable String refusalCode, String receivedAt) {
    static Receipt of(Row row) {
      return new Receipt(
          row.text("message_id"),
          row.text("status"),
          row.textOrNull("refusal_code"),
          Instant.ofEpochMilli(row.number("received_at")).toString());
    }
  }

  private Answer send(Call call) {
    Message message = call.read(Message.class);
    GatewayHabit habit = GatewayHabit.of(message.mobile());
    Instant now = clock.instant();
    Optional<Receipt> known =
        store.write(
            tx -> {
              Optional<Receipt> found = known(tx, message);
              if (found.isEmpty() && habit.effect() != Effect.NOT_TAKEN) {
                take(tx, message, habit, now);
              }
              return found;
            });
    return known
        .map(Answer::json)
        .orElseGet(() -> habit.manner().answer(receipt(message, habit, now)));
  }

  private static Receipt receipt(Message message, GatewayHabit habit, Instant now) {
    return new Receipt(
        message.messageId(), habit.status(), habit.refusalCode().orElse(null), now.toString());
  }

  private static Optional<Receipt> known(Tx tx, Message message) {
    return tx.first(
        "SELECT * FROM sms_message WHERE message_id = ?",
        row -> {
          if (!row.text("content").equals(Json.digest(message))) {
            throw WireRefusal.conflict(
                "MESSAGE_ID_CONFLICT", "the id was used for another message");
          }
          return Receipt.of(row);
        },
        message.messageId());
  }

  private static void take(Tx tx, Message message, GatewayHabit habit, Instant now) {
    tx.update(
        "INSERT INTO sms_message (message_id, content, mobile, text, status, refusal_code, on_phone,"
            + " received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        message.messageId(),
        Json.digest(message),
        message.mobile(),
        message.text(),
        habit.status(),
        habit.refusalCode().orElse(null),
        habit.effect() == Effect.DELIVERED ? 1 : 0,
        now);
  }

  private Answer find(Call call) {
    return store
        .write(
            tx ->
                tx.first(
                    "SELECT * FROM sms_message WHERE message_id = ?",
                    Receipt::of,
                    call.parameter("message_id")))
        .map(Answer::json)
        .orElseThrow(() -> WireRefusal.notFound("MESSAGE_NOT_FOUND", "no message under that id"));
  }
}
