package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.sandbox.ProductionDesk;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What claims to come from the channel: nothing but the channel's own answer to a query is ever
 * booked.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ChannelNoticeTest {

  private static final String KEY_ID = "channel-1";

  @TestHTTPResource("/outside/sandbox/channel-notices")
  URI here;

  @TestHTTPResource("/outside/production/channel-notices")
  URI ofProduction;

  @Inject PaymentWorld world;

  private final HttpClient http = HttpClient.newHttpClient();
  private Order undecided;

  @BeforeEach
  void aDepositThatIsUndecided() {
    undecided = world.deposit(world.customer(), 444_412);
    assertEquals(OrderState.PROCESSING, undecided.state());
  }

  @Test
  void aNoticeSignedByAStrangerIsRefused() throws Exception {
    byte[] body = paid(undecided, 444_412);
    assertEquals(401, sent(here, KEY_ID, now(), signed(stranger(), now(), body), body));
    assertEquals(401, sent(here, "channel-2", now(), signed(stranger(), now(), body), body));
    assertEquals(401, sent(here, KEY_ID, now(), "not base64!", body));
    assertEquals(401, sent(here, KEY_ID, "", "", body));
    assertNothingHappened();
  }

  @Test
  void aNoticeOfAnotherTimeIsRefused() throws Exception {
    byte[] body = paid(undecided, 444_412);
    for (long away : new long[] {-301, 301}) {
      String then = Long.toString(Instant.now().getEpochSecond() + away);
      assertEquals(401, sent(here, KEY_ID, then, signed(stranger(), then, body), body));
    }
    assertNothingHappened();
  }

  @Test
  void aNoticeLongerThanTheWireAllowsIsRefused() throws Exception {
    byte[] body = " ".repeat(16_385).getBytes(StandardCharsets.UTF_8);
    assertEquals(413, sent(here, KEY_ID, now(), signed(stranger(), now(), body), body));
  }

  @Test
  void aChannelThatDoesNotTellItsKeysIsNotAskedAtEveryNotice() throws Exception {
    byte[] body = paid(undecided, 444_412);
    long before = asksForKeys();
    for (int i = 0; i < 5; i++) {
      assertEquals(503, sent(ofProduction, KEY_ID, now(), signed(stranger(), now(), body), body));
    }
    assertTrue(asksForKeys() - before < 3);
  }

  private static long asksForKeys() {
    return new ProductionDesk()
        .calls().stream().filter(call -> call.startsWith("GET /channel/keys ")).count();
  }

  @Test
  void theSandboxChannelCannotSpeakForProduction() throws Exception {
    byte[] body = paid(undecided, 444_412);
    assertEquals(503, sent(ofProduction, KEY_ID, now(), signed(stranger(), now(), body), body));
    assertNothingHappened();
  }

  @Test
  void whatTheChannelReallySaysIsAskedForAndBookedOnce() {
    ChannelDesk channel = ChannelDesk.ofSandbox();
    channel.notifyAt(here);
    Order doubled = world.deposit(world.customer(), 444_430);
    Order more = world.deposit(world.customer(), 444_451);
    channel.decide(undecided.id(), "PAID");

    PaymentWorld.await("the outcome", () -> world.fresh(undecided).state() == OrderState.SUCCEEDED);

    assertEquals(List.of("DEPOSIT 444412"), world.movements(undecided));
    assertEquals(List.of("DEPOSIT 444430"), world.movements(doubled));
    assertEquals(List.of("DEPOSIT 444451"), world.movements(more));
    channel.decide(undecided.id(), "RETURNED");
    PaymentWorld.await(
        "the return", () -> world.given(undecided).state() == ChannelOrderState.RETURNED);
    assertEquals(
        List.of("DEPOSIT 444412", "DEPOSIT_TAKEN_BACK 444412"), world.movements(undecided));
    world.assertSound();
  }

  private void assertNothingHappened() {
    assertEquals(OrderState.PROCESSING, world.fresh(undecided).state());
    assertEquals(List.of(), world.movements(undecided));
    world.assertSound();
  }

  private byte[] paid(Order order, long fen) {
    return """
        {"notification_id":"n-1","created_at":"%s","order":{"order_no":"%s","status":"PAID",
        "kind":"COLLECTION","channel_order_no":"C1","summary_account_no":"%s",
        "ordered_amount_fen":%d,"paid_amount_fen":%d,"business_day":"%s","paid_at":"%s"}}
        """
        .formatted(
            Instant.now(),
            order.id(),
            world.summaryAccountNo(),
            fen,
            fen,
            world.firstDay(),
            Instant.now())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String now() {
    return Long.toString(Instant.now().getEpochSecond());
  }

  private static KeyPair stranger() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private static String signed(KeyPair key, String timestamp, byte[] body)
      throws GeneralSecurityException {
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(key.getPrivate());
    signer.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
    signer.update(body);
    return Base64.getEncoder().encodeToString(signer.sign());
  }

  private int sent(URI to, String keyId, String timestamp, String signature, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .header("Channel-Key-Id", keyId)
            .header("Channel-Timestamp", timestamp)
            .header("Channel-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
