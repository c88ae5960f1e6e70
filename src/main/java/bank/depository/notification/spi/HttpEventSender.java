package bank.depository.notification.spi;

import bank.depository.crypto.Keys;
import bank.depository.crypto.OwnSigningKey;
import bank.depository.crypto.SigningPurpose;
import bank.depository.crypto.signature.ContentDigest;
import bank.depository.crypto.signature.HeaderLookup;
import bank.depository.crypto.signature.MessageComponents;
import bank.depository.crypto.signature.MessageSigner;
import bank.depository.crypto.signature.SignatureProfile;
import bank.depository.notification.Event;
import bank.depository.notification.EventSender;
import bank.depository.order.OrderJson;
import bank.depository.platform.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * POSTs an event as JSON, signed with the bank's event key; follows no redirect and believes no
 * body.
 */
@ApplicationScoped
class HttpEventSender implements EventSender {

  private static final String JSON = "application/json";
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final int GONE = 410;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final Keys keys;
  private final OrderJson json;
  private final Clock clock;

  HttpEventSender(Keys keys, OrderJson json, Clock clock) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Reply send(String url, Environment environment, Event event) {
    URI address = URI.create(url);
    try {
      if (environment == Environment.PRODUCTION && isPrivate(address)) {
        return new Reply.NotTaken("the address is not a public one");
      }
      return reply(
          http.send(signed(address, json.write(event)), HttpResponse.BodyHandlers.discarding()));
    } catch (IOException e) {
      return new Reply.NotTaken(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.NotTaken("interrupted");
    }
  }

  private static Reply reply(HttpResponse<Void> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Reply.Taken(status);
    }
    return status == GONE ? new Reply.Gone() : new Reply.NotTaken(Integer.toString(status));
  }

  private HttpRequest signed(URI address, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String digest = ContentDigest.of(bytes);
    HeaderLookup headers =
        HeaderLookup.of(
            Map.of(ContentDigest.FIELD, List.of(digest), "content-type", List.of(JSON)));
    OwnSigningKey key = keys.signingKey(SigningPurpose.EVENT);
    MessageSigner.SignatureFields fields =
        new MessageSigner(key.keyId(), key.key(), clock)
            .sign(
                new MessageComponents.Request("POST", address.toString(), headers),
                SignatureProfile.EVENT);
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER_WITHIN)
        .header("Content-Type", JSON)
        .header("Content-Digest", digest)
        .header("Signature-Input", fields.signatureInput())
        .header("Signature", fields.signature())
        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
        .build();
  }

  private static boolean isPrivate(URI address) throws UnknownHostException {
    for (InetAddress found : InetAddress.getAllByName(address.getHost())) {
      if (found.isLoopbackAddress()
          || found.isSiteLocalAddress()
          || found.isLinkLocalAddress()
          || found.isAnyLocalAddress()
          || found.isMulticastAddress()
          || isUniqueLocal(found)) {
        return true;
      }
    }
    return false;
  }

  /** fc00::/7 (RFC 4193). */
  private static boolean isUniqueLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
  }
}
