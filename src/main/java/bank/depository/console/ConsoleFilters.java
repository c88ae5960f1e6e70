package bank.depository.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What holds for every address of the console: strict headers, and no way past the gates. */
class ConsoleFilters {

  private static final String PREFIX = "/console";
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** Refuses a method of the console that does not say whom it lets in. */
  @ServerRequestFilter
  Optional<Response> guarded(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    boolean says =
        method != null
            && (method.isAnnotationPresent(NeedsPermission.class)
                || method.isAnnotationPresent(OpenToVisitors.class));
    return isConsole(request) && !says
        ? Optional.of(Response.status(Response.Status.FORBIDDEN).build())
        : Optional.empty();
  }

  /** Nothing inline, nothing of others, in no frame, in no cache. */
  @ServerResponseFilter
  void strict(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isConsole(request)) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.putSingle("X-Frame-Options", "DENY");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
    headers.putSingle("Cache-Control", "no-store");
  }

  private static boolean isConsole(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
  }
}
