package bank.depository.sandbox.simulator.issuer;

import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the issuer is asked; members as in the wire contract. */
record VerificationRequest(
    String requestNo,
    Factors factors,
    String name,
    IdType idType,
    String idNumber,
    String cardNo,
    @Nullable String mobile,
    @Nullable EncryptedCardPassword cardPassword) {

  private static final Pattern ID_NUMBER = Pattern.compile("[0-9A-Za-z()/-]{1,32}");
  private static final Pattern CARD_NO = Pattern.compile("[0-9]{12,19}");
  private static final Pattern CIPHERTEXT = Pattern.compile("[0-9a-fA-F]{204,512}");

  /** How many factors are checked. */
  enum Factors {
    THREE,
    FOUR,
    FIVE
  }

  /** The kinds of id documents. */
  enum IdType {
    RESIDENT_ID,
    PASSPORT,
    HK_MACAU_PERMIT,
    TAIWAN_PERMIT,
    FOREIGN_PERMANENT_RESIDENCE
  }

  /** The card's password, encrypted to the issuer's key in the customer's browser. */
  record EncryptedCardPassword(String keyId, String ciphertext) {
    EncryptedCardPassword {
      Check.text("card_password.key_id", keyId, 32);
      Check.form("card_password.ciphertext", ciphertext, CIPHERTEXT);
    }
  }

  VerificationRequest {
    Check.number("request_no", requestNo);
    Check.present("factors", factors);
    Check.text("name", name, 100);
    Check.present("id_type", idType);
    Check.form("id_number", idNumber, ID_NUMBER);
    Check.form("card_no", cardNo, CARD_NO);
    onlyFrom(Factors.FOUR, factors, "mobile", mobile);
    onlyFrom(Factors.FIVE, factors, "card_password", cardPassword);
    if (mobile != null) {
      Check.mobile("mobile", mobile);
    }
  }

  private static void onlyFrom(
      Factors least, Factors asked, String member, @Nullable Object value) {
    boolean wanted = asked.compareTo(least) >= 0;
    if (wanted != (value != null)) {
      throw WireRefusal.malformed(
          member + (wanted ? " is missing for " : " does not belong to ") + asked + " factors");
    }
  }

  /**
   * What two requests under one number must agree on: all but the ciphertext, which always differs.
   */
  List<@Nullable Object> content() {
    return Arrays.asList(factors, name, idType, idNumber, cardNo, mobile);
  }
}
