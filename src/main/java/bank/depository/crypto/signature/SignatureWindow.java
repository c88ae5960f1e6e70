package bank.depository.crypto.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When a signature may be used: ±300 seconds around its making. */
public final class SignatureWindow {

  /** How far {@code created} may lie from our clock, before or after. */
  public static final Duration TOLERANCE = Duration.ofSeconds(300);

  /** The longest time from {@code created} to {@code expires}. */
  public static final Duration LONGEST_LIFE = Duration.ofSeconds(300);

  /** How much two of our own nodes' clocks may differ. */
  public static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(60);

  private SignatureWindow() {}

  /** From then on no node takes that signature any more, so that its nonce can be forgotten. */
  public static Instant nonceForgettableFrom(Instant expires) {
    return expires.plusSeconds(1).plus(CLOCK_DIFFERENCE);
  }

  /** Whole seconds are compared with whole seconds, because a signature knows no others. */
  static void check(long created, long expires, Clock clock) throws SignatureFault {
    if (expires < created) {
      throw SignatureFault.invalid("expires lies before created");
    }
    if (expires - created > LONGEST_LIFE.toSeconds()) {
      throw stale("expires lies more than " + LONGEST_LIFE.toSeconds() + " s after created");
    }
    long now = clock.instant().getEpochSecond();
    if (Math.abs(now - created) > TOLERANCE.toSeconds()) {
      throw stale("created is " + created + ", our clock says " + now);
    }
    if (now > expires) {
      throw stale("expires is " + expires + ", our clock says " + now);
    }
  }

  private static SignatureFault stale(String detail) {
    return new SignatureFault(SignatureOutcome.Reason.STALE, detail);
  }
}
