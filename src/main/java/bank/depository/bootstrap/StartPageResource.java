package bank.depository.bootstrap;

import bank.depository.hostedpage.page.PageDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
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
      @ConfigProperty(name = "quarkus.rest-client.sms.url") String smsGateway) {
    this.desk = desk;
    Optional<String> sandbox = Optional.of(simulators).filter(smsGateway::equals);
    this.view = new StartView(publicUrl.getAuthority(), sandbox.orElse(""));
  }

  /** Shows it. */
  @GET
  @Operation(hidden = true)
  public Response show(@RestQuery @Nullable String lang) {
    return desk.showOpen(lang, frame -> StartTemplates.start(frame, view));
  }
}
