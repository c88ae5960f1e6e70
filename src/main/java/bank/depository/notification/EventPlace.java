package bank.depository.notification;

import java.util.UUID;

/**
 * Where an event stands in the order in which events became certain: by the transaction that wrote
 * it, then by its id.
 *
 * @param writtenBy the transaction's number
 */
public record EventPlace(long writtenBy, UUID event) {

  /** Reads what {@link #toString} wrote. */
  public static EventPlace parse(String word) {
    int colon = word.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("no place of an event");
    }
    return new EventPlace(
        Long.parseLong(word.substring(0, colon)), UUID.fromString(word.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return writtenBy + ":" + event;
  }
}
