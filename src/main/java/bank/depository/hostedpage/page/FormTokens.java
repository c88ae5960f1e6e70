package bank.depository.hostedpage.page;

import bank.depository.hostedpage.PageClosed;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that goes with every form. It follows from the browser's own secret, which no script
 * can read and no other site knows, so nothing has to be kept.
 */
public final class FormTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private FormTokens() {}

  /** The token of forms that this browser gets for that session. */
  public static String of(String browser, String session) {
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

  /** Closed to a form of another site, and to one without the right token. */
  public static void require(HttpHeaders headers, String said, String right) {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    boolean ownSite = site == null || OWN_SITE.contains(site);
    if (!ownSite || !MessageDigest.isEqual(bytes(said), bytes(right))) {
      throw new PageClosed(PageClosed.Why.FORGED_FORM);
    }
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
