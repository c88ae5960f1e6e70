package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The problem answer to what is refused before it is routed: not signed, for nobody is known. */
final class EarlyProblem {

  private EarlyProblem() {}

  static void answer(HttpServerResponse response, ErrorCode code) {
    response
        .setStatusCode(code.status())
        .putHeader("content-type", "application/problem+json")
        .end(
            new JsonObject()
                .put("type", "/problems/" + code.name())
                .put("title", code.title())
                .put("status", code.status())
                .put("detail", code.title())
                .put("code", code.name())
                .put("kind", code.kind().name())
                .put("retry", code.retry().name())
                .encode());
  }
}
