package bank.depository.hostedpage.page;

import bank.depository.hostedpage.EnterPage;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.PageSessionKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where a customer's browser arrives by its link. */
@Path("/pages/enter/{word}/{token}")
class EntranceResource {

  private final EnterPage enterPage;
  private final PageDesk desk;
  private final PageCookies cookies;
  private final HttpHeaders headers;

  EntranceResource(EnterPage enterPage, PageDesk desk, PageCookies cookies, HttpHeaders headers) {
    this.enterPage = enterPage;
    this.desk = desk;
    this.cookies = cookies;
    this.headers = headers;
  }

  @GET
  @Operation(hidden = true)
  public Response enter(
      @RestPath String word, @RestPath String token, @RestQuery @Nullable String lang) {
    if (isLookAhead()) {
      return PageHeaders.on(Response.noContent()).build();
    }
    return desk.inLanguage(
        lang,
        language -> {
          PageSessionKey session =
              PageSessionKey.parse(word)
                  .orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN));
          String browser =
              enterPage.handle(
                  new EnterPage.Command(session, token, cookies.browser(headers, session)));
          return Response.fromResponse(desk.redirect(PageDesk.address(session, "")))
              .cookie(cookies.bind(session, browser))
              .build();
        });
  }

  /** A look at the link must not use it up. */
  @HEAD
  @Operation(hidden = true)
  public Response look() {
    return PageHeaders.on(Response.noContent()).build();
  }

  /** Browsers and messengers fetch links before anyone follows them, and say so. */
  private boolean isLookAhead() {
    String purpose = headers.getHeaderString("Sec-Purpose");
    return purpose != null && purpose.startsWith("prefetch");
  }
}
