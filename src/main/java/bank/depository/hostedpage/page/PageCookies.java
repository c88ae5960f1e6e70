package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageSessionKey;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookies of the pages: one for each session, so that two orders in two tabs stay apart. Over
 * https they carry the {@code __Host-} prefix, and no other host can set them.
 */
@ApplicationScoped
public class PageCookies {

  /**
   * A session with a review of papers lasts longest: until handed in, reviewed, gone on, looked at.
   */
  private static final int LONGEST_SECONDS = 10 * 24 * 60 * 60;

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
  private static final String LANGUAGE = "page-language";

  private final boolean secure;

  PageCookies(@ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.secure = publicUrl.startsWith("https:");
  }

  /** The secret that the browser holds for that session; empty where none. */
  String browser(HttpHeaders headers, PageSessionKey session) {
    return value(headers, name(session));
  }

  /** Gives the browser its secret for that session. */
  NewCookie bind(PageSessionKey session, String browser) {
    return cookie(name(session), browser, LONGEST_SECONDS, true);
  }

  /** The language that the customer chose; Chinese where none. */
  public Language language(HttpHeaders headers) {
    return Language.of(value(headers, LANGUAGE));
  }

  /** The same, of a request that is answered before it is routed. */
  static Language language(HttpServerRequest request) {
    io.vertx.core.http.Cookie chosen = request.getCookie(LANGUAGE);
    return Language.of(chosen == null ? "" : chosen.getValue());
  }

  /** Remembers the language. */
  public NewCookie remember(Language language) {
    return cookie(LANGUAGE, language.tag(), YEAR_SECONDS, false);
  }

  /** The secret that the browser holds under that name; empty where none. */
  public String secret(HttpHeaders headers, String name) {
    return value(headers, named(name));
  }

  /** Gives the browser a secret under that name; with no seconds, takes it back. */
  public NewCookie secret(String name, String value, int seconds) {
    return cookie(named(name), value, seconds, true);
  }

  private String named(String name) {
    return (secure ? "__Host-" : "") + name;
  }

  private String name(PageSessionKey session) {
    return named("page-" + session.word());
  }

  private NewCookie cookie(String name, String value, int seconds, boolean secret) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(secret)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static String value(HttpHeaders headers, String name) {
    Map<String, Cookie> cookies = headers.getCookies();
    Cookie cookie = cookies.get(name);
    return cookie == null ? "" : cookie.getValue();
  }
}
