package bank.depository.sandbox;

import bank.depository.shared.OrderId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;

/** The levers of the simulators that tests pull, over HTTP. */
public final class ChannelDesk {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI simulators;

  private ChannelDesk(URI simulators) {
    this.simulators = simulators;
  }

  /** Those that the service under test speaks to. */
  public static ChannelDesk ofSandbox() {
    return new ChannelDesk(
        ConfigProvider.getConfig().getValue("depository.simulators.url", URI.class));
  }

  /** Notices go there. */
  public void notifyAt(URI url) {
    send("PUT", "/channel/notification-endpoint", "{\"url\":\"" + url + "\"}");
  }

  /** The channel decides an order. */
  public void decide(OrderId order, String status) {
    send(
        "POST",
        "/channel/sandbox/outcomes",
        "{\"order_no\":\"" + order + "\",\"status\":\"" + status + "\"}");
  }

  /**
   * Somebody transfers money to a summary account from an account elsewhere.
   *
   * @param transferNo the same again is the same transfer
   */
  public void transfer(
      String transferNo, String summaryAccountNo, Payer payer, long fen, String remark) {
    send(
        "POST",
        "/channel/sandbox/incoming-transfers",
        """
        {"transfer_no":"%s","summary_account_no":"%s","payer":{"name":"%s","account_no":"%s"},\
        "amount_fen":%d,"remark":"%s"}"""
            .formatted(transferNo, summaryAccountNo, payer.name(), payer.accountNo(), fen, remark));
  }

  /** Whose account a transfer comes from. */
  public record Payer(String name, String accountNo) {}

  /** A statement of the core differs from its books from now on. */
  public void tamper(String accountNo, String day, String kind, long deltaFen) {
    send(
        "POST",
        "/core/sandbox/tampering",
        "{\"account_no\":\"%s\",\"business_day\":\"%s\",\"kind\":\"%s\",\"delta_fen\":%d}"
            .formatted(accountNo, day, kind, deltaFen));
  }

  /** What the wire answers to a GET. */
  public String get(String path) {
    return send("GET", path, "");
  }

  private String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(simulators.resolve(path))
            .header("Authorization", "Bearer " + SimulatorProcess.DEFAULT_KEY)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
