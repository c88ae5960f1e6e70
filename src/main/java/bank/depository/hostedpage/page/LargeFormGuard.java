package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a form that is larger than anything the service takes with a page that explains. What the
 * browser still sends is read and thrown away, within bounds: a browser shows no answer to what it
 * could not send.
 */
final class LargeFormGuard {

  /** The most bytes that are read and thrown away; whoever sends more gets the plain refusal. */
  static final BigInteger MOST_THROWN_AWAY = BigInteger.valueOf(64L << 20);

  private static final int BEFORE_THE_SIZE_GUARD = 9_100;
  private static final Text TOO_LARGE =
      Text.of(
          "文件太大：每个文件不超过 3 MB。请把文件缩小，或者换一个文件后再上传。什么都没有改变。",
          "The file is too large: 3 MB at most. Please upload a smaller one. Nothing has changed.");

  private final BigInteger most;

  LargeFormGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asBigInteger();
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_SIZE_GUARD);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    BigInteger size = size(request);
    boolean explained =
        size.compareTo(most) > 0
            && size.compareTo(MOST_THROWN_AWAY) <= 0
            && request.path().startsWith(PageDesk.SESSIONS);
    if (!explained) {
      context.next();
      return;
    }
    request.handler(thrownAway -> {}).endHandler(read -> answer(context)).resume();
  }

  private static BigInteger size(HttpServerRequest request) {
    String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return said == null || !said.matches("[0-9]{1,20}") ? BigInteger.ZERO : new BigInteger(said);
  }

  private static void answer(RoutingContext context) {
    Language language = PageCookies.language(context.request());
    PageFrame frame = new PageFrame(language, PageAnswers.bank(language), "", "", "", "", false);
    Response page =
        PageAnswers.refused(
            frame, Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(), TOO_LARGE);
    HttpServerResponse response = context.response().setStatusCode(page.getStatus());
    page.getStringHeaders().forEach((name, values) -> response.putHeader(name, values));
    response.end((String) page.getEntity());
  }
}
