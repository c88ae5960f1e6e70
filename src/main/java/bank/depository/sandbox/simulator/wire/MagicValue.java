package bank.depository.sandbox.simulator.wire;

import org.jspecify.annotations.Nullable;

/**
 * A documented value that provokes an outcome.
 *
 * @param party whose wire it is on: issuer, channel, sms or core
 * @param value what the request must contain
 * @param outcome what then happens
 * @param example a whole value of that kind, with a right check digit where it is a card
 */
public record MagicValue(String party, String value, String outcome, @Nullable String example) {

  /** A card number of 16 digits that begins with the given eight and has a right check digit. */
  public static String cardBeginningWith(String eightDigits) {
    String body = eightDigits + "0000001";
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return body + (10 - sum % 10) % 10;
  }
}
