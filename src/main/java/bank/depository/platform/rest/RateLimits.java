package bank.depository.platform.rest;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests a node takes from one platform (ADM-08), so that none crowds out the others: a
 * second's worth may come at once, and is refilled evenly.
 */
@ApplicationScoped
class RateLimits {

  private final int perSecond;
  private final Map<PlatformId, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Keeps to that limit.
   *
   * @param perSecond requests of one platform that a node takes in a second
   */
  RateLimits(
      @ConfigProperty(name = "depository.requests-per-second", defaultValue = "10000")
          int perSecond) {
    this.perSecond = perSecond;
  }

  /** Takes one request of the platform's; tells how many are left. Refuses {@code RATE_LIMITED}. */
  long take(PlatformId platform) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(platform, unseen -> bucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new Refusal(ErrorCode.RATE_LIMITED, perSecond + " requests a second");
    }
    return probe.getRemainingTokens();
  }

  /** Requests of one platform that a node takes in a second. */
  int perSecond() {
    return perSecond;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
