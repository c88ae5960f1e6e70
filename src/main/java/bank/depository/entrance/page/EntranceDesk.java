package bank.depository.entrance.page;

import bank.depository.entrance.BrowserSecret;
import bank.depository.entrance.ResumeEntrance;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.FormTokens;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageCookies;
import bank.depository.hostedpage.page.PageFrame;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a browser in at the entrance and its page out: who is signed in, language, forged forms, and
 * a calm page for whatever goes wrong.
 */
@RequestScoped
public class EntranceDesk {

  /** Where the entrance is. */
  public static final String HOME = "/my";

  /** Where customers sign in. */
  static final String SIGN_IN = HOME + "/sign-in";

  /** The cookie of whoever is signed in, and of whoever is about to be. */
  static final String COOKIE = "my-session";

  private static final String FORMS = "entrance";

  private final ResumeEntrance resume;
  private final PageCookies cookies;
  private final HttpHeaders headers;

  EntranceDesk(ResumeEntrance resume, PageCookies cookies, HttpHeaders headers) {
    this.resume = resume;
    this.cookies = cookies;
    this.headers = headers;
  }

  /** Shows a page to a customer who is signed in; others are led to the sign-in. */
  public Response show(String home, @Nullable String lang, Function<EntranceCall, Response> page) {
    Language language = lang == null ? cookies.language(headers) : Language.of(lang);
    Response response = guarded(home, language, () -> signedIn(home, language, page));
    return lang == null
        ? response
        : Response.fromResponse(response).cookie(cookies.remember(language)).build();
  }

  /** Takes a form of a customer who is signed in. */
  public Response take(String home, String csrf, Function<EntranceCall, Response> page) {
    Language language = cookies.language(headers);
    return guarded(
        home,
        language,
        () -> {
          requireOwnForm(csrf);
          return signedIn(home, language, page);
        });
  }

  /** Shows a page to anybody; the frame's forms are those of this browser. */
  Response open(
      String home,
      @Nullable String lang,
      BrowserSecret browser,
      Function<PageFrame, Response> page) {
    Language language = lang == null ? cookies.language(headers) : Language.of(lang);
    Response response =
        guarded(home, language, () -> page.apply(frame(home, language, csrf(browser))));
    return lang == null
        ? response
        : Response.fromResponse(response).cookie(cookies.remember(language)).build();
  }

  /** Takes a form of anybody whose browser has a secret. */
  Response takeFromVisitor(
      String home, String csrf, BrowserSecret browser, Function<PageFrame, Response> page) {
    Language language = cookies.language(headers);
    return guarded(
        home,
        language,
        () -> {
          requireOwnForm(csrf);
          return page.apply(frame(home, language, csrf(browser)));
        });
  }

  /** The secret that the browser holds. */
  Optional<BrowserSecret> browser() {
    return Optional.of(cookies.secret(headers, COOKIE))
        .filter(BrowserSecret::isOne)
        .map(BrowserSecret::new);
  }

  private Response signedIn(String home, Language language, Function<EntranceCall, Response> page) {
    return browser()
        .flatMap(
            secret ->
                resume
                    .handle(secret)
                    .map(visit -> new EntranceCall(visit, frame(home, language, csrf(secret)))))
        .map(page)
        .orElseGet(() -> PageAnswers.redirect(SIGN_IN));
  }

  private Response guarded(String home, Language language, Supplier<Response> page) {
    try {
      return page.get();
    } catch (PageClosed closed) {
      return PageAnswers.closed(frame(home, language, ""), closed.why());
    } catch (Refusal refusal) {
      return PageAnswers.refused(
          frame(home, language, ""), refusal.code().status(), CustomerSentences.of(refusal.code()));
    } catch (RuntimeException defect) {
      return PageAnswers.defect(frame(home, language, ""), defect);
    }
  }

  private void requireOwnForm(String said) {
    String right = browser().map(EntranceDesk::csrf).orElse("");
    if (right.isEmpty()) {
      throw new PageClosed(PageClosed.Why.FORGED_FORM);
    }
    FormTokens.require(headers, said, right);
  }

  private static String csrf(BrowserSecret browser) {
    return FormTokens.of(browser.value(), FORMS);
  }

  private static PageFrame frame(String home, Language language, String csrf) {
    return new PageFrame(language, PageAnswers.bank(language), home, csrf, "", "", true);
  }
}
