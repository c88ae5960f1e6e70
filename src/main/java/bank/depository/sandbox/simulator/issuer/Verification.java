package bank.depository.sandbox.simulator.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the issuer answers; members as in the wire contract. */
record Verification(
    String requestNo,
    Result result,
    List<Factor> mismatchedFactors,
    @Nullable Card card,
    String checkedAt) {

  /** How the check came out. */
  enum Result {
    MATCH,
    MISMATCH,
    CARD_EXPIRED,
    CARD_UNKNOWN,
    CARD_BLOCKED,
    UNDECIDED
  }

  /** What can differ. */
  enum Factor {
    NAME,
    ID_NUMBER,
    MOBILE,
    CARD_PASSWORD
  }

  /** Whose card it is. */
  record Card(String issuerCode, String issuerName, String cardType) {
    static final Card DEBIT = new Card("0105", "沙箱银行", "DEBIT");
    static final Card RURAL = new Card("9901", "沙箱村镇银行", "DEBIT");
    static final Card CREDIT = new Card("0105", "沙箱银行", "CREDIT");
  }
}
