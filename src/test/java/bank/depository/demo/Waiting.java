package bank.depository.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Patience with an end. */
public final class Waiting {

  private static final Duration BRIEF = Duration.ofMillis(200);

  private Waiting() {}

  public static void briefly() {
    try {
      Thread.sleep(BRIEF.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it is so. */
  public static void until(String what, Duration patience, BooleanSupplier so) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited in vain: " + what);
      }
      briefly();
    }
  }
}
