package bank.depository.hostedpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer's phone, read where the SMS gateway's simulator shows it. */
record Phone(URI simulators, String mobile) {

  private static final Pattern CODE = Pattern.compile("验证码 ([0-9]{6})");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

  /** The newest code. */
  String code() {
    Matcher code = CODE.matcher(messages());
    if (!code.find()) {
      throw new AssertionError("no code on " + mobile + ": " + messages());
    }
    return code.group(1);
  }

  /** A code that is not the newest. */
  String wrongCode() {
    return "%06d".formatted((Integer.parseInt(code()) + 1) % 1_000_000);
  }

  /** Waits for a message that says so. */
  Optional<String> await(String words) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE_NANOS) {
      String all = messages();
      if (all.contains(words)) {
        return Optional.of(all);
      }
      pause();
    }
    return Optional.empty();
  }

  private String messages() {
    URI inbox = simulators.resolve("/sms/phones/" + mobile + "/messages");
    try {
      return CLIENT
          .send(HttpRequest.newBuilder(inbox).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
