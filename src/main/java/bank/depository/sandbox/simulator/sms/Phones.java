package bank.depository.sandbox.simulator.sms;

import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Call;
import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Html;
import bank.depository.sandbox.simulator.wire.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The customers' phones of a sandbox: what was sent to a number can be read here. */
public final class Phones {

  private static final int SHOWN_PHONES = 200;
  private static final int SHOWN_MESSAGES = 100;
  private static final DateTimeFormatter SHANGHAI =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final Store store;

  /** The phones of that store. */
  public Phones(Store store) {
    this.store = store;
  }

  /** The pages, and the same as JSON. */
  public List<Route> routes() {
    return List.of(
        Route.open("/sms/phones", call -> Answer.html(Html.page("手机 · Phones", list()))),
        Route.open("/sms/phones/{mobile}", this::page),
        Route.open("/sms/phones/{mobile}/messages", this::json));
  }

  private record Message(String messageId, String text, String receivedAt) {}

  private record Inbox(String mobile, List<Message> messages) {}

  private Inbox inbox(Call call) {
    String mobile = call.parameter("mobile");
    Check.mobile("mobile", mobile);
    List<Message> messages =
        store.write(
            tx ->
                tx.list(
                    "SELECT * FROM sms_message WHERE mobile = ? AND on_phone = 1"
                        + " ORDER BY seq DESC LIMIT "
                        + SHOWN_MESSAGES,
                    row ->
                        new Message(
                            row.text("message_id"),
                            row.text("text"),
                            Instant.ofEpochMilli(row.number("received_at")).toString()),
                    mobile));
    return new Inbox(mobile, messages);
  }

  private Answer json(Call call) {
    return Answer.json(inbox(call));
  }

  private Answer page(Call call) {
    Inbox inbox = inbox(call);
    StringBuilder body = new StringBuilder();
    for (Message message : inbox.messages()) {
      body.append("<article class=\"message\"><time datetime=\"")
          .append(message.receivedAt())
          .append("\">")
          .append(SHANGHAI.format(Instant.parse(message.receivedAt())))
          .append("</time>")
          .append(Html.text(message.text()))
          .append("</article>");
    }
    if (inbox.messages().isEmpty()) {
      body.append("<p class=\"none\">暂无短信 · no messages yet</p>");
    }
    return Answer.html(Html.page("手机 · Phone " + inbox.mobile(), body.toString()));
  }

  /** The phones that messages reached, as a table for people. */
  public String list() {
    List<List<String>> rows =
        store.write(
            tx ->
                tx.list(
                    "SELECT mobile, count(*) AS messages FROM sms_message WHERE on_phone = 1"
                        + " GROUP BY mobile ORDER BY max(seq) DESC LIMIT "
                        + SHOWN_PHONES,
                    row ->
                        List.of(
                            Html.link("/sms/phones/" + row.text("mobile"), row.text("mobile")),
                            Long.toString(row.number("messages")))));
    return Html.table("phones", "手机 · Phones", List.of("手机号 Mobile", "短信 Messages"), rows);
  }
}
