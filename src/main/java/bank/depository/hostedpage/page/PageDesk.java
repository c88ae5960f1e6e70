package bank.depository.hostedpage.page;

import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.PageSessionKey;
import bank.depository.hostedpage.PageTask;
import bank.depository.hostedpage.PageTasks;
import bank.depository.hostedpage.PageVisit;
import bank.depository.hostedpage.VisitPage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a browser's request in and its page out: session, language, forged forms, headers, and a
 * calm page for whatever goes wrong.
 */
@RequestScoped
public class PageDesk {

  /** Where sessions live. */
  public static final String SESSIONS = "/pages/s/";

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final VisitPage visitPage;
  private final PageTasks tasks;
  private final PageCookies cookies;
  private final HttpHeaders headers;
  private final UriInfo address;
  private final Request request;

  PageDesk(
      VisitPage visitPage,
      PageTasks tasks,
      PageCookies cookies,
      HttpHeaders headers,
      UriInfo address,
      Request request) {
    this.visitPage = visitPage;
    this.tasks = tasks;
    this.address = address;
    this.cookies = cookies;
    this.headers = headers;
    this.request = request;
  }

  /** Shows a page of that session. */
  public Response show(String word, @Nullable String lang, Function<PageCall, Response> page) {
    return inLanguage(lang, language -> page.apply(call(word, language)));
  }

  /** Shows a page that stands open to everyone. */
  public Response showOpen(@Nullable String lang, Function<PageFrame, TemplateInstance> page) {
    return inLanguage(
        lang, language -> PageAnswers.html(OK, page.apply(strangersFrame(language)), language));
  }

  /** Answers in the language that is asked for, and remembers it; else in the one before. */
  Response inLanguage(@Nullable String lang, Function<Language, Response> page) {
    Language language = lang == null ? cookies.language(headers) : Language.of(lang);
    Response response = guarded(language, () -> page.apply(language));
    return lang == null
        ? response
        : Response.fromResponse(response).cookie(cookies.remember(language)).build();
  }

  /** Takes a form of that session; closed to a form that the bank's own page did not send. */
  public Response take(String word, String csrf, Function<PageCall, Response> page) {
    Language language = cookies.language(headers);
    return guarded(
        language,
        () -> {
          PageCall call = call(word, language);
          requireOwnForm(call, csrf);
          return page.apply(call);
        });
  }

  /** Runs it, with a calm page for whatever goes wrong. */
  private Response guarded(Language language, Supplier<Response> page) {
    try {
      return page.get();
    } catch (PageClosed closed) {
      return PageAnswers.closed(strangersFrame(language), closed.why());
    } catch (RuntimeException defect) {
      return PageAnswers.defect(strangersFrame(language), defect);
    }
  }

  /** A page, as it is. */
  public Response page(PageCall call, TemplateInstance template) {
    return PageAnswers.html(OK, template, call.language());
  }

  /** A form again, with what is wrong with it. */
  public Response again(PageCall call, TemplateInstance template) {
    return PageAnswers.html(UNPROCESSABLE, template, call.language());
  }

  /** A page that looks again by itself after that many seconds. */
  public Response refreshing(PageCall call, TemplateInstance template, int seconds) {
    return Response.fromResponse(page(call, template)).header("Refresh", seconds).build();
  }

  /** A file to be kept, under that name. */
  public Response file(PageFile file) {
    return PageAnswers.file(file);
  }

  /** On to an address below {@code /pages/}. */
  public Response redirect(String path) {
    return PageAnswers.redirect(path);
  }

  /** The address of a session's page. */
  public static String address(PageSessionKey session, String path) {
    return SESSIONS + session.word() + (path.isEmpty() ? "" : "/" + path);
  }

  private PageCall call(String word, Language language) {
    PageSessionKey key =
        PageSessionKey.parse(word).orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN));
    String browser = cookies.browser(headers, key);
    PageVisit visit = visitPage.handle(key, browser, seen -> seen);
    requireOwnPage(word, visit);
    PageFrame frame =
        new PageFrame(
            language,
            PageAnswers.bank(language),
            address(key, ""),
            csrf(browser, key),
            visit.asker(),
            visit.customer(),
            true);
    return new PageCall(key, browser, visit, frame);
  }

  /** The page of another operation opens nothing, whoever comes. */
  private void requireOwnPage(String word, PageVisit visit) {
    String below = address.getPath().replaceFirst("^.*" + word + "/?", "").replaceFirst("/.*", "");
    PageTask task = tasks.of(visit.order().type());
    boolean ofProof = task instanceof IdentifiedTask && below.equals(IdentifiedTask.COPIES);
    if (!below.isEmpty() && !ofProof && !task.folders().contains(below)) {
      throw new PageClosed(PageClosed.Why.LINK_UNKNOWN);
    }
  }

  private void requireOwnForm(PageCall call, String csrf) {
    FormTokens.require(headers, csrf, csrf(call.browser(), call.session()));
  }

  /** Follows from the secret that only this browser and the bank know. */
  private static String csrf(String browser, PageSessionKey key) {
    return FormTokens.of(browser, key.word());
  }

  /** Around a page of nobody's session. An address that only takes forms has no other language. */
  private PageFrame strangersFrame(Language language) {
    boolean switchable = request.getMethod().equals(HttpMethod.GET);
    return new PageFrame(language, PageAnswers.bank(language), "", "", "", "", switchable);
  }
}
