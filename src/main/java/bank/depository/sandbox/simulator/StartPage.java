package bank.depository.sandbox.simulator;

import bank.depository.sandbox.simulator.channel.Channel;
import bank.depository.sandbox.simulator.core.Core;
import bank.depository.sandbox.simulator.issuer.Issuer;
import bank.depository.sandbox.simulator.sms.Gateway;
import bank.depository.sandbox.simulator.sms.Phones;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Html;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What people see: phones, accounts, orders, and the values that provoke each outcome. */
final class StartPage {

  private static final String PARTS =
      """
      <nav aria-label="本页 On this page">
      <a href="#phones">手机 Phones</a> <a href="#core">核心账户 Core accounts</a>
      <a href="#orders">通道订单 Channel orders</a> <a href="#values">触发值 Values</a>
      </nav>
      """;

  private final Phones phones;
  private final Core core;
  private final Channel channel;

  StartPage(Phones phones, Core core, Channel channel) {
    this.phones = phones;
    this.core = core;
    this.channel = channel;
  }

  private record MagicValues(List<MagicValue> magicValues) {}

  List<Route> routes() {
    return List.of(
        Route.open("/", call -> Answer.html(page())),
        Route.open("/style.css", call -> Answer.bytes(200, "text/css", style())),
        Route.open("/magic-values", call -> Answer.json(new MagicValues(magicValues()))));
  }

  static List<MagicValue> magicValues() {
    return Stream.of(
            Issuer.magicValues(), Channel.magicValues(), Gateway.magicValues(), Core.magicValues())
        .flatMap(List::stream)
        .toList();
  }

  private String page() {
    String values =
        Html.table(
            "values",
            "触发值 · Values that provoke an outcome",
            List.of("方 Party", "值 Value", "结果 Outcome", "例 Example"),
            magicValues().stream().map(StartPage::cells).toList());
    return Html.page(
        "沙箱外部世界 · Sandbox outside world",
        PARTS + phones.list() + core.accounts() + channel.newestOrders() + values);
  }

  private static List<String> cells(MagicValue value) {
    String example = value.example();
    return List.of(
        value.party(),
        Html.text(value.value()),
        Html.text(value.outcome()),
        example == null ? "" : Html.text(example));
  }

  private static byte[] style() {
    try (InputStream file =
        Objects.requireNonNull(StartPage.class.getResourceAsStream("/simulator/style.css"))) {
      return file.readAllBytes();
    } catch (IOException defect) {
      throw new UncheckedIOException(defect);
    }
  }
}
