package bank.depository.platform;

import java.net.URI;
import java.time.Duration;

/**
 * How an outside party is reached in one environment.
 *
 * @param key the bearer key of its wire; the empty word where mutual TLS alone tells who calls
 * @param answerWithin how long one answer may take
 */
public record OutsideLine(URI address, String key, Duration connectWithin, Duration answerWithin) {

  /** What the wires' {@code Authorization} field says. */
  public String authorization() {
    return "Bearer " + key;
  }

  /** Names the address alone. */
  @Override
  public String toString() {
    return address.toString();
  }
}
