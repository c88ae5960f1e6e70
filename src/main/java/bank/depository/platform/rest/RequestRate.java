package bank.depository.platform.rest;

import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Counts each verified request against its platform's limit, and tells in every answer what is left
 * of it (ADM-08), in the fields of the IETF's RateLimit draft.
 */
@Provider
@PlatformApi
@Priority(Priorities.AUTHORIZATION)
class RequestRate implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String LEFT = RequestRate.class.getName();

  private final RateLimits limits;
  private final CallingPlatform caller;

  RequestRate(RateLimits limits, CallingPlatform caller) {
    this.limits = limits;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(LEFT, 0L);
    request.setProperty(LEFT, limits.take(caller.id()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object left = request.getProperty(LEFT);
    if (left != null) {
      response
          .getHeaders()
          .putSingle("RateLimit-Policy", "\"requests\";q=" + limits.perSecond() + ";w=1");
      response.getHeaders().putSingle("RateLimit", "\"requests\";r=" + left + ";t=1");
    }
  }
}
