package bank.depository.hostedpage.policy;

import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.page.PageDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The published policy on customers' information, open to everyone (INF-05). */
@Path(InformationPolicy.ADDRESS)
class PolicyResource {

  private final PageDesk desk;

  PolicyResource(PageDesk desk) {
    this.desk = desk;
  }

  /** The version in force. */
  @GET
  @Operation(hidden = true)
  public Response inForce(@RestQuery @Nullable String lang) {
    return show(InformationPolicy.inForce().version(), lang);
  }

  /** Any version that was ever published. */
  @GET
  @Path("/{version}")
  @Operation(hidden = true)
  public Response version(@RestPath String version, @RestQuery @Nullable String lang) {
    return show(version, lang);
  }

  private Response show(String version, @Nullable String lang) {
    return desk.showOpen(
        lang,
        frame ->
            PolicyTemplates.policy(
                frame,
                PolicyView.of(
                    InformationPolicy.of(version)
                        .orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN)),
                    frame.language())));
  }
}
