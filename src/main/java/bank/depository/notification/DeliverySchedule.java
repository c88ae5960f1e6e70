package bank.depository.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a delivery is tried again: at once, then ever more slowly, for 72 hours in all (API-05). */
final class DeliverySchedule {

  /** How long after the first try the last one may be. */
  static final Duration GIVE_UP_AFTER = Duration.ofHours(72);

  /** How long an endpoint may take to answer. */
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(3),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8));

  private DeliverySchedule() {}

  /**
   * The pause after that many tries, the first of them {@code sinceFirst} ago; empty where it is
   * given up.
   */
  static Optional<Duration> pauseAfter(int tries, Duration sinceFirst) {
    Duration pause = PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
    return sinceFirst.plus(pause).compareTo(GIVE_UP_AFTER) > 0
        ? Optional.empty()
        : Optional.of(pause);
  }
}
