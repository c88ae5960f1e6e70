package bank.depository.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many requests a platform may send, and how it knows. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RateLimitTest {

  private static final int MOST_CALLS = 50;
  private static final PlatformId ONE = new PlatformId(1001);
  private static final PlatformId OTHER = new PlatformId(1002);

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject RateLimits limits;

  @Test
  @Requirement(value = "ADM-08", says = "rate limits are enforced and can be read")
  void whoSendsTooManyIsRefusedAndKeepsNobodyElseOut() {
    RateLimits two = new RateLimits(2);

    assertEquals(1, two.take(ONE));
    assertEquals(0, two.take(ONE));
    Refusal refusal = assertThrows(Refusal.class, () -> two.take(ONE));
    assertEquals(ErrorCode.RATE_LIMITED, refusal.code());
    assertEquals(1, two.take(OTHER));
  }

  @Test
  @Requirement(value = "ADM-08", says = "rate limits are enforced and can be read")
  void everyAnswerTellsTheLimitAndWhatIsLeft() {
    SignedCalls calls = new SignedCalls(service, platform());
    SignedCalls.Answer first = calls.get("/v1/business-day");
    SignedCalls.Answer refused = calls.get("/v1/projects/nothing");

    String policy = "\"requests\";q=" + limits.perSecond() + ";w=1";
    assertEquals(policy, first.headers().firstValue("RateLimit-Policy").orElseThrow());
    assertEquals(404, refused.status());
    assertEquals(policy, refused.headers().firstValue("RateLimit-Policy").orElseThrow());
    String left = refused.headers().firstValue("RateLimit").orElseThrow();
    assertTrue(left.matches("\"requests\";r=\\d+;t=1"), left);
  }

  @Test
  void aRequestBeyondTheLimitIsToldWhenToComeAgain() throws InterruptedException {
    Admitted platform = platform();
    SignedCalls calls = new SignedCalls(service, platform);
    AtomicBoolean enough = new AtomicBoolean();
    Thread crowd = new Thread(() -> takeAllOf(platform.id(), enough));
    crowd.start();
    try {
      SignedCalls.Answer answer =
          Stream.generate(() -> calls.get("/v1/business-day"))
              .limit(MOST_CALLS)
              .filter(one -> one.status() == 429)
              .findFirst()
              .orElseThrow();
      assertEquals("RATE_LIMITED", answer.body().path("code").asText());
      assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
      assertEquals("\"requests\";r=0;t=1", answer.headers().firstValue("RateLimit").orElseThrow());
    } finally {
      enough.set(true);
      crowd.join();
    }
  }

  private Admitted platform() {
    return AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
  }

  private void takeAllOf(PlatformId platform, AtomicBoolean enough) {
    while (!enough.get()) {
      try {
        limits.take(platform);
      } catch (Refusal none) {
        Thread.onSpinWait();
      }
    }
  }
}
