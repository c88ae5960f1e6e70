package bank.depository.hostedpage.page;

import bank.depository.hostedpage.PageTasks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The one address of a session: leads on to where its customer is. */
@Path("/pages/s/{word}")
class SessionResource {

  private final PageDesk desk;
  private final PageTasks tasks;

  SessionResource(PageDesk desk, PageTasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  @GET
  @Operation(hidden = true)
  public Response resume(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(
        word,
        lang,
        call ->
            desk.redirect(
                PageDesk.address(call.session(), tasks.of(call.visit().order().type()).path())));
  }
}
