package bank.depository.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer is asked. Never logged in plain.
 *
 * @param check the number of the question, unique for ever
 * @param secret with five factors, and only the first time: it is not kept
 */
public record IssuerQuestion(
    UUID check,
    IssuerFactors factors,
    Particulars particulars,
    @Nullable EncryptedCardSecret secret) {

  @Override
  public String toString() {
    return factors + " factors, check " + check;
  }
}
