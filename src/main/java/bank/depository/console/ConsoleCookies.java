package bank.depository.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The console's cookies: the session of who is signed in, and a visitor's secret before that. */
@ApplicationScoped
class ConsoleCookies {

  static final String SESSION = "console-session";
  static final String VISIT = "console-visit";

  private static final String PATH = "/console";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int VISIT_BYTES = 24;

  private final boolean secure;

  ConsoleCookies(@ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.secure = publicUrl.startsWith("https:");
  }

  static String value(HttpHeaders headers, String name) {
    Cookie cookie = headers.getCookies().get(name);
    return cookie == null ? "" : cookie.getValue();
  }

  static String newVisit() {
    byte[] random = new byte[VISIT_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  NewCookie give(String name, String value) {
    return cookie(name, value, NewCookie.DEFAULT_MAX_AGE);
  }

  NewCookie takeBack(String name) {
    return cookie(name, "", 0);
  }

  private NewCookie cookie(String name, String value, int seconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(PATH)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
