package bank.depository.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address by which platforms know the service; signatures cover it, whatever stands between.
 */
@ApplicationScoped
class PublicAddress {

  private final String base;

  PublicAddress(@ConfigProperty(name = "depository.public-url") String base) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /**
   * The {@code @target-uri} of a request: the public base, path and query byte by byte as they were
   * sent.
   */
  String targetUri(HttpServerRequest request) {
    return base + request.uri();
  }
}
