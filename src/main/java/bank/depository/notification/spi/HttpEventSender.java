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
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * POSTs an event as JSON, signed with the bank's event key. Connects to the very address that was
 * looked up and found fit, follows no redirect, and reads no body.
 */
@ApplicationScoped
class HttpEventSender implements EventSender {

  private static final String JSON = "application/json";
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final int GONE = 410;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int LOOK_UPS_AT_ONCE = 16;

  /**
   * Far above the lanes of all endpoints that one host serves; the client keeps a slot for each.
   */
  private static final int CONNECTIONS_OF_A_HOST = 1_024;

  private final HttpClient http;
  private final ExecutorService lookUps = Executors.newFixedThreadPool(LOOK_UPS_AT_ONCE);
  private final Keys keys;
  private final OrderJson json;
  private final Clock clock;

  HttpEventSender(Vertx vertx, Keys keys, OrderJson json, Clock clock) {
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_OF_A_HOST)
                .setVerifyHost(true));
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent event) {
    lookUps.shutdownNow();
    http.close();
  }

  @Override
  public CompletionStage<Reply> send(String url, Environment environment, Event event) {
    URI address = URI.create(url);
    return CompletableFuture.supplyAsync(() -> lookedUp(address, environment), lookUps)
        .thenCompose(server -> post(address, server, event))
        .orTimeout(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(HttpEventSender::notTaken);
  }

  private static Reply notTaken(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException) {
      return new Reply.NotTaken("no answer within " + ANSWER_WITHIN.toSeconds() + " s");
    }
    return new Reply.NotTaken(
        cause instanceof NotCallable notCallable
            ? notCallable.why
            : cause.getClass().getSimpleName());
  }

  /** An address that must not be called, or is none. */
  private static final class NotCallable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    NotCallable(String why) {
      super(why);
      this.why = why;
    }
  }

  private static InetAddress lookedUp(URI address, Environment environment) {
    try {
      InetAddress[] found = InetAddress.getAllByName(address.getHost());
      if (environment == Environment.PRODUCTION && !PublicAddresses.arePublic(found)) {
        throw new NotCallable("the address is not a public one");
      }
      return found[0];
    } catch (UnknownHostException e) {
      throw new NotCallable("the host is not known");
    }
  }

  private CompletionStage<Reply> post(URI address, InetAddress server, Event event) {
    boolean tls = "https".equals(address.getScheme());
    int usual = tls ? HTTPS_PORT : HTTP_PORT;
    int port = address.getPort() < 0 ? usual : address.getPort();
    byte[] body = json.write(event).getBytes(StandardCharsets.UTF_8);
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(port, server.getHostAddress()))
            .setHost(address.getHost())
            .setPort(port)
            .setSsl(tls)
            .setURI(target(address))
            .setFollowRedirects(false)
            .setTimeout(ANSWER_WITHIN.toMillis());
    signed(address, body).forEach(options::addHeader);
    return http.request(options).compose(request -> answered(request, body)).toCompletionStage();
  }

  private static io.vertx.core.Future<Reply> answered(HttpClientRequest request, byte[] body) {
    return request
        .send(Buffer.buffer(body))
        .map(
            response -> {
              Reply reply = reply(response);
              request.reset(); // nobody reads what else it says
              return reply;
            });
  }

  private static Reply reply(HttpClientResponse response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Reply.Taken(status);
    }
    return status == GONE ? new Reply.Gone() : new Reply.NotTaken(Integer.toString(status));
  }

  private static String target(URI address) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private Map<String, String> signed(URI address, byte[] body) {
    String digest = ContentDigest.of(body);
    HeaderLookup headers =
        HeaderLookup.of(
            Map.of(ContentDigest.FIELD, List.of(digest), "content-type", List.of(JSON)));
    OwnSigningKey key = keys.signingKey(SigningPurpose.EVENT);
    MessageSigner.SignatureFields fields =
        new MessageSigner(key.keyId(), key.key(), clock)
            .sign(
                new MessageComponents.Request("POST", address.toString(), headers),
                SignatureProfile.EVENT);
    return Map.of(
        "Content-Type",
        JSON,
        "Content-Digest",
        digest,
        "Signature-Input",
        fields.signatureInput(),
        "Signature",
        fields.signature());
  }
}
