package bank.depository.hostedpage;

import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the page of a new order, in the transaction that creates the order. */
@ApplicationScoped
public class PageTickets {

  /** The most characters of a return address. */
  public static final int MAX_RETURN_URL = 500;

  private final PageSessions sessions;
  private final PageTasks tasks;
  private final LinkTokens tokens;
  private final PlatformProfiles platforms;
  private final Clock clock;
  private final String publicUrl;

  PageTickets(
      PageSessions sessions,
      PageTasks tasks,
      LinkTokens tokens,
      PlatformProfiles platforms,
      Clock clock,
      @ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.sessions = sessions;
    this.tasks = tasks;
    this.tokens = tokens;
    this.platforms = platforms;
    this.clock = clock;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /**
   * Lets the order wait for its customer and makes the first link. Refuses RETURN_URL_REFUSED where
   * the address is not on a host of the platform, or, of the bank's own orders, not the bank's.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PageTicket issue(Order order, String customerNo, String returnUrl) {
    URI back = requireReturnUrl(order, returnUrl);
    order.awaitCustomer();
    Instant now = clock.instant();
    PageSessionKey key =
        new PageSessionKey(order.platform().value(), UuidCreator.getTimeOrderedEpochPlus1());
    PageSession session =
        new PageSession(
            key,
            new PageSession.About(order.id(), order.type(), customerNo),
            back.toASCIIString(),
            new PageSession.Lifetime(now, waits(order.type())));
    PageTicket ticket = link(session, now);
    sessions.add(session);
    return ticket;
  }

  /** The next link of a session; the one before is out. Refuses PAGE_LINKS_EXHAUSTED. */
  PageTicket link(PageSession session, Instant now) {
    int number = session.nextLink();
    int version = tokens.newestKey();
    byte[] digest = LinkTokens.digest(tokens.link(session.key(), number, version));
    return session.relink(new PageSession.MadeLink(number, version, digest), now);
  }

  private Duration waits(OrderType type) {
    return tasks.of(type).waits();
  }

  private URI requireReturnUrl(Order order, String returnUrl) {
    URI back = parse(returnUrl);
    boolean known =
        order.requestNo().isOfBank()
            ? returnUrl.startsWith(publicUrl + "/")
            : platforms.get(order.platform()).mayReturnTo(back);
    if (returnUrl.length() > MAX_RETURN_URL || back.getRawFragment() != null || !known) {
      throw new Refusal(ErrorCode.RETURN_URL_REFUSED);
    }
    return back;
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new Refusal(ErrorCode.RETURN_URL_REFUSED);
    }
  }
}
