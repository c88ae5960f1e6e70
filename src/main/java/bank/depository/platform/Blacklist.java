package bank.depository.platform;

import bank.depository.crypto.Sha256Digest;
import bank.depository.shared.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/** Institutions and persons of whom the bank admits no platform (ADM-04); kept as digests. */
public interface Blacklist {

  /** Lists a digest; again it changes nothing. */
  void add(Subject subject, String reason, StaffId by, Instant at);

  /** How many of these stand on it. */
  int hits(Collection<Subject> subjects);

  /**
   * What is looked up.
   *
   * @param kind name or code
   * @param digest SHA-256 of kind and value without blanks, in upper case
   */
  record Subject(Kind kind, byte[] digest) {

    /** A name of a company or person. */
    public static Subject name(String name) {
      return of(Kind.NAME, name);
    }

    /** A unified social credit code. */
    public static Subject creditCode(String code) {
      return of(Kind.CREDIT_CODE, code);
    }

    private static Subject of(Kind kind, String value) {
      String plain = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
      return new Subject(
          kind, Sha256Digest.of((kind + ":" + plain).getBytes(StandardCharsets.UTF_8)).bytes());
    }
  }

  /** What kind of word is listed. */
  enum Kind {
    /** A unified social credit code. */
    CREDIT_CODE,
    /** The name of a company or person. */
    NAME
  }
}
