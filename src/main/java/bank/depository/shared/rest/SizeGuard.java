package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses, before a byte of it is read, a body that says it is larger than anything the service
 * takes. The listener would do the same without a word.
 */
final class SizeGuard {

  private static final int BEFORE_ALL_ROUTES = 9_000;

  private final BigInteger most;

  SizeGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asBigInteger();
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_ROUTES);
  }

  private void check(RoutingContext context) {
    String said = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (said == null || new BigInteger(said).compareTo(most) <= 0) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONNECTION, "close")
        .endHandler(sent -> context.request().connection().close());
    EarlyProblem.answer(context.response(), ErrorCode.BODY_TOO_LARGE);
  }
}
