package bank.depository.bootstrap;

import bank.depository.hostedpage.page.PageDesk;
import bank.depository.platform.Environment;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The start page: what this service is, and the door for everyone who may come. */
@Path("/")
class StartPageResource {

  private final PageDesk desk;
  private final StartView view;

  StartPageResource(
      PageDesk desk,
      @ConfigProperty(name = "depository.public-url") URI publicUrl,
      @ConfigProperty(name = "depository.simulators.url") String simulators,
      OutsideParties parties) {
    this.desk = desk;
    boolean isProduction =
        Arrays.stream(OutsideParty.values())
            .allMatch(party -> parties.find(Environment.PRODUCTION, party).isPresent());
    this.view = new StartView(publicUrl.getAuthority(), isProduction ? "" : simulators);
  }

  /** Shows it. */
  @GET
  @Operation(hidden = true)
  public Response show(@RestQuery @Nullable String lang) {
    return desk.showOpen(lang, frame -> StartTemplates.start(frame, view));
  }
}
