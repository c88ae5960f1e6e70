package bank.depository.staff;

import bank.depository.crypto.RandomTokens;
import bank.depository.crypto.Sha256Digest;
import java.nio.charset.StandardCharsets;

/**
 * A random token, handed out once and kept as its digest.
 *
 * @param value of a link or a cookie
 */
public record OneTimeToken(String value) {

  static OneTimeToken next(RandomTokens random) {
    return new OneTimeToken(random.token());
  }

  /** Under what it is kept. */
  byte[] sha256() {
    return Sha256Digest.of(value.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  /** Never the token itself. */
  @Override
  public String toString() {
    return "OneTimeToken";
  }
}
