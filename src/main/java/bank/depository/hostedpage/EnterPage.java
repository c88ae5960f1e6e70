package bank.depository.hostedpage;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Lets a customer's browser in by its link, once. */
@ApplicationScoped
public class EnterPage {

  private final PageSessions sessions;
  private final LinkTokens tokens;
  private final PlatformScope scope;
  private final Clock clock;

  EnterPage(PageSessions sessions, LinkTokens tokens, PlatformScope scope, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * A browser at the entrance.
   *
   * @param token the link's secret
   * @param browser the secret that this browser holds for this session already; empty where none
   */
  public record Command(PageSessionKey session, String token, String browser) {}

  /**
   * The browser's secret from now on. The browser that came by this link before (reload, back
   * button) keeps its own. Closed to an unknown, used or expired link.
   */
  @Transactional
  public String handle(Command command) {
    scope.enter(command.session().platform());
    Instant now = clock.instant();
    PageSession session =
        sessions
            .lock(command.session())
            .orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN));
    if (session.isBoundTo(LinkTokens.digest(command.browser()))) {
      return command.browser();
    }
    String browser = tokens.browser();
    session.enter(LinkTokens.digest(command.token()), LinkTokens.digest(browser), now);
    return browser;
  }
}
