package bank.depository.identity;

import bank.depository.identity.IssuerCheck.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer answered, as far as it did.
 *
 * @param result {@code ASKED} where nothing is certain
 * @param mismatchedFactors NAME, ID_NUMBER, MOBILE, CARD_PASSWORD; empty where the issuer does not
 *     tell
 * @param issuerCode with a match
 * @param issuerName with a match
 * @param cardType with a match, DEBIT or CREDIT
 */
public record IssuerAnswer(
    Result result,
    List<String> mismatchedFactors,
    @Nullable String issuerCode,
    @Nullable String issuerName,
    @Nullable String cardType) {

  /** Nothing certain; ask again under the same number. */
  public static final IssuerAnswer UNKNOWN =
      new IssuerAnswer(Result.ASKED, List.of(), null, null, null);

  /** Keeps the factors as they are. */
  public IssuerAnswer {
    mismatchedFactors = List.copyOf(mismatchedFactors);
  }

  /** Whether it is the issuer's last word. */
  public boolean isCertain() {
    return result != Result.ASKED;
  }

  /** Why it is no: the factors that differ, comma separated, or the result where none is told. */
  public String reason() {
    return mismatchedFactors.isEmpty() ? result.name() : String.join(",", mismatchedFactors);
  }

  /** Whether the card is one that can be bound. */
  public boolean isDebitCard() {
    return "DEBIT".equals(cardType);
  }
}
