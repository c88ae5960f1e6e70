package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses, before anything is routed, paths that different layers could read differently:
 * parameters, encoded separators, doubled slashes and dot segments.
 */
final class PathGuard {

  private static final Pattern NEVER_IN_A_PATH =
      Pattern.compile(";|%3b|%2f|%5c|%2e|%00|\\\\|//|/\\.\\.?(/|$)");
  private static final int BEFORE_ALL_ROUTES = 10_000;

  void install(@Observes Filters filters) {
    filters.register(PathGuard::check, BEFORE_ALL_ROUTES);
  }

  private static void check(RoutingContext context) {
    String uri = context.request().uri();
    int query = uri.indexOf('?');
    String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
    if (!NEVER_IN_A_PATH.matcher(path).find()) {
      context.next();
      return;
    }
    EarlyProblem.answer(context.response(), ErrorCode.PATH_REFUSED);
  }
}
