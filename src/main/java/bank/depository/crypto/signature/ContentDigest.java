package bank.depository.crypto.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;

/**
 * The field {@code Content-Digest} (RFC 9530), by which a signature over fields also covers the
 * body.
 */
public final class ContentDigest {

  /** The field's name as components name it. */
  public static final String FIELD = "content-digest";

  /** The most characters that the field may have: digests by four algorithms, and more. */
  public static final int MAX_LENGTH = 300;

  private static final String OURS = "sha-256";
  private static final Map<String, String> JCA_NAMES =
      Map.of(OURS, "SHA-256", "sha-512", "SHA-512");

  private ContentDigest() {}

  /** The field's value for that body, by SHA-256; of no bytes too. */
  public static String of(byte[] body) {
    ByteSequenceItem digest = ByteSequenceItem.valueOf(digest("SHA-256", body));
    return Dictionary.valueOf(Map.of(OURS, digest)).serialize();
  }

  /**
   * Whether the field fits the body: it has at most {@value #MAX_LENGTH} characters and a digest by
   * sha-256 or sha-512, and each of these that it has is the body's. Digests by other algorithms
   * are not looked at.
   *
   * @param values the field's values, one for each line in which it stands
   */
  public static boolean fits(List<String> values, byte[] body) {
    int compared = 0;
    for (Map.Entry<String, ListElement<?>> member : members(values).entrySet()) {
      String jcaName = JCA_NAMES.get(member.getKey());
      if (jcaName == null) {
        continue;
      }
      if (!(member.getValue() instanceof ByteSequenceItem said)
          || !said.get().equals(ByteBuffer.wrap(digest(jcaName, body)))) {
        return false;
      }
      compared++;
    }
    return compared > 0;
  }

  private static Map<String, ListElement<?>> members(List<String> values) {
    int length = values.stream().mapToInt(String::length).sum();
    if (length == 0 || length > MAX_LENGTH) {
      return Map.of();
    }
    try {
      return new Parser(values).parseDictionary().get();
    } catch (ParseException malformed) {
      return Map.of();
    }
  }

  private static byte[] digest(String jcaName, byte[] body) {
    try {
      return MessageDigest.getInstance(jcaName).digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
