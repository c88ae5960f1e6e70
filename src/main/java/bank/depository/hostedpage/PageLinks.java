package bank.depository.hostedpage;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the addresses of links: for the first answer, and for the same answer told again. */
@ApplicationScoped
public class PageLinks {

  /** Where links are entered. */
  public static final String ENTRANCE = "/pages/enter/";

  private final LinkTokens tokens;
  private final String publicUrl;

  PageLinks(LinkTokens tokens, @ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.tokens = tokens;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** The link of that ticket. */
  public PageLink of(PlatformId platform, PageTicket ticket) {
    PageSessionKey key = new PageSessionKey(platform.value(), ticket.sessionId());
    String token = tokens.link(key, ticket.linkNo(), ticket.madeBy());
    return new PageLink(publicUrl + ENTRANCE + key.word() + "/" + token, ticket.expiresAt());
  }

  /** What the platform is told, with status and headers as they are. */
  public RestResponse<PageOrderView> of(PlatformId platform, RestResponse<PageOrderAnswer> kept) {
    PageOrderAnswer answer = kept.getEntity();
    PageOrderView view =
        new PageOrderView(
            answer.requestNo(),
            answer.orderId(),
            answer.type(),
            answer.state(),
            of(platform, answer.page()));
    RestResponse.ResponseBuilder<PageOrderView> told =
        RestResponse.ResponseBuilder.create(kept.getStatusInfo(), view);
    kept.getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> told.header(name, value)));
    return told.build();
  }
}
