package bank.depository.console;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs the console's methods on the staff's data source and turns refusals into pages. */
@ApplicationScoped
class ConsoleCalls {

  private static final Logger LOG = Logger.getLogger(ConsoleCalls.class);

  /** Pages of a platform's own things: the platform's number stands before theirs. */
  private static final Set<String> OF_PLATFORMS = Set.of("complaints", "reviews");

  private final ConsoleCaller caller;
  private final UriInfo uri;

  ConsoleCalls(ConsoleCaller caller, @Context UriInfo uri) {
    this.caller = caller;
    this.uri = uri;
  }

  /** The work of a method that may fail in any way. */
  interface Work {
    /** Answers the request. */
    Object answer() throws Exception;
  }

  Object answer(Work work) {
    return DatabaseRole.STAFF.call(
        () -> {
          try {
            return work.answer();
          } catch (Refusal refusal) {
            return refused(refusal);
          } catch (Exception e) {
            return failed(e);
          }
        });
  }

  private Response refused(Refusal refusal) {
    ErrorCode code = refusal.code();
    return page(
        code.status(),
        ConsoleTemplates.refused(
            caller.frame(), code.name(), code.title(), refusal.detail(), back()));
  }

  private Response failed(Exception e) {
    UUID incident = UUID.randomUUID();
    LOG.errorf(e, "incident %s", incident);
    ErrorCode code = ErrorCode.INTERNAL_ERROR;
    return page(
        code.status(),
        ConsoleTemplates.refused(
            caller.frame(), code.name(), code.title(), "incident " + incident, back()));
  }

  /**
   * The page on which the refused form stands: that of the platform, of the approval, or the first.
   */
  private String back() {
    List<PathSegment> steps = uri.getPathSegments();
    if (steps.size() <= 3) {
      return "/console";
    }
    String page = "/console/" + steps.get(1).getPath() + "/" + steps.get(2).getPath();
    return OF_PLATFORMS.contains(steps.get(1).getPath())
        ? page + "/" + steps.get(3).getPath()
        : page;
  }

  static Response page(TemplateInstance page) {
    return page(Response.Status.OK.getStatusCode(), page);
  }

  static Response page(int status, TemplateInstance page) {
    return Response.status(status).type("text/html;charset=UTF-8").entity(page.render()).build();
  }

  static Response seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
  }
}
