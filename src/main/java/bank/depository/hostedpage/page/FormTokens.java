package bank.depository.hostedpage.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that goes with every form. It follows from the browser's own secret, which no script
 * can read and no other site knows, so nothing has to be kept.
 */
final class FormTokens {

  private static final String ALGORITHM = "HmacSHA256";

  private FormTokens() {}

  static String of(String browser, String session) {
    if (browser.isEmpty()) {
      throw new IllegalArgumentException("a browser without a secret has no forms");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(browser.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] token = mac.doFinal(("form/" + session).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
