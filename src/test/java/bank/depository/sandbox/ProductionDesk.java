package bank.depository.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests ask of the parties that stand for production's, over HTTP. */
public final class ProductionDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI parties =
      ConfigProvider.getConfig().getValue("depository.outside.production.channel.url", URI.class);

  /** What they were asked for, each as method, path, key and body. */
  public List<String> calls() {
    try {
      return Arrays.asList(JSON.readValue(send("/calls", "GET", ""), String[].class));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** They answer that on this path from now on. */
  public void answer(String path, String json) {
    send("/script?" + path, "POST", json);
  }

  private String send(String path, String method, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(parties.resolve(path))
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
