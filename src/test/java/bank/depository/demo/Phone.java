package bank.depository.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer's phone in the sandbox: reads what the bank sent. */
final class Phone {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("(?<![0-9])([0-9]{6})(?![0-9])");
  private static final int TRIES = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI messages;
  private int read;

  Phone(String simulators, String mobile) {
    this.messages = URI.create(simulators + "/sms/phones/" + mobile + "/messages");
  }

  /** The code in the next message that has one. */
  String nextCode() {
    for (int tries = 0; tries < TRIES; tries++) {
      JsonNode newestFirst = all();
      while (read < newestFirst.size()) {
        JsonNode next = newestFirst.get(newestFirst.size() - 1 - read++);
        Matcher code = CODE.matcher(next.path("text").asText());
        if (code.find()) {
          return code.group(1);
        }
      }
      Waiting.briefly();
    }
    throw new IllegalStateException("no code arrived at " + messages);
  }

  /** How many messages arrived so far. */
  int messages() {
    return all().size();
  }

  private JsonNode all() {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(messages).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(response.body()).path("messages");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
