package bank.depository.hostedpage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The secrets of links and browsers, and what is kept of them. A link's secret follows from a key
 * outside the database, so that the first answer to an instruction can be told again word for word
 * although no one can read the link out of the database.
 */
interface LinkTokens {

  /** The version of the bank's key that a new link is made with. */
  int newestKey();

  /** The secret of a session's link with that number, by that version of the key: 43 characters. */
  String link(PageSessionKey session, int linkNo, int keyVersion);

  /** A new secret for one browser: 43 characters. */
  String browser();

  /** What is kept of a secret: 32 bytes. */
  static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
