package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.channel.Settlement.CoreTransfer;
import bank.depository.sandbox.simulator.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The channel's own line to the bank's core, over the wire that any other client uses. */
final class CoreWire {

  private static final String CHANNEL = "沙箱支付通道";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI transfers;
  private final String key;

  CoreWire(String coreUrl, String key) {
    this.transfers = URI.create(coreUrl + "/core/internal-transfers");
    this.key = key;
  }

  private record InternalTransfer(
      String transferNo,
      String accountNo,
      String direction,
      long amountFen,
      String counterpart,
      String businessDay) {}

  /** Whether the core has taken every movement of the settlement; each is taken once. */
  boolean post(Settlement settlement) {
    return settlement.coreTransfers().stream().allMatch(transfer -> post(settlement, transfer));
  }

  private boolean post(Settlement settlement, CoreTransfer transfer) {
    InternalTransfer body =
        new InternalTransfer(
            transfer.transferNo(),
            settlement.summaryAccountNo(),
            transfer.direction(),
            transfer.amountFen(),
            CHANNEL,
            settlement.businessDay());
    HttpRequest request =
        HttpRequest.newBuilder(transfers)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
            .build();
    return isDone(request);
  }

  private boolean isDone(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() == 200 && answer.body().contains("\"status\":\"DONE\"");
    } catch (IOException notReached) {
      return false; // stays POSTING, and is sent again
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
