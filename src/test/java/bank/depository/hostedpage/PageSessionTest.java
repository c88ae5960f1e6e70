package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One link, one browser, and the edges of time. */
class PageSessionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final byte[] LINK = LinkTokens.digest("link");
  private static final byte[] BROWSER = LinkTokens.digest("browser");
  private static final PageSessionKey KEY = new PageSessionKey(1001, UUID.randomUUID());

  @Test
  void aLinkLetsOneBrowserInOnce() {
    PageSession session = session(Duration.ofHours(1));

    session.enter(LINK, BROWSER, NOW);

    assertTrue(session.isBoundTo(BROWSER));
    assertFalse(session.isBoundTo(LinkTokens.digest("another")));
    assertClosed(
        PageClosed.Why.LINK_USED, () -> session.enter(LINK, LinkTokens.digest("another"), NOW));
  }

  @Test
  @Requirement(value = "PAG-05", says = "a page session expires")
  void aLinkIsOpenUntilTheSecondItExpires() {
    Duration valid = PageSession.LINK_VALID;
    PageSession session = session(Duration.ofHours(1));

    assertClosed(PageClosed.Why.LINK_EXPIRED, () -> session.enter(LINK, BROWSER, NOW.plus(valid)));
    session.enter(LINK, BROWSER, NOW.plus(valid).minusMillis(1));
    assertTrue(session.isBoundTo(BROWSER));
  }

  @Test
  void aLinkDoesNotOutliveItsOrder() {
    PageSession session = session(Duration.ofMinutes(5));

    assertClosed(
        PageClosed.Why.LINK_EXPIRED,
        () -> session.enter(LINK, BROWSER, NOW.plus(Duration.ofMinutes(5))));
  }

  @Test
  void aNewLinkEndsTheOldBindingAndTheOldLink() {
    PageSession session = session(Duration.ofHours(1));
    session.enter(LINK, BROWSER, NOW);

    session.relink(new PageSession.MadeLink(2, 1, LinkTokens.digest("second")), NOW);

    assertFalse(session.isBoundTo(BROWSER));
    assertClosed(PageClosed.Why.LINK_UNKNOWN, () -> session.enter(LINK, BROWSER, NOW));
  }

  @Test
  void anOrderHasAHundredLinksAndNoMore() {
    PageSession session = session(Duration.ofHours(1));
    while (session.nextLink() <= PageSession.MOST_LINKS - 1) {
      session.relink(new PageSession.MadeLink(session.nextLink(), 1, LINK), NOW);
    }
    session.relink(new PageSession.MadeLink(session.nextLink(), 1, LINK), NOW);

    assertEquals(
        ErrorCode.PAGE_LINKS_EXHAUSTED, assertThrows(Refusal.class, session::nextLink).code());
  }

  @Test
  void theWordOfASessionNamesItAndNothingElseDoes() {
    assertEquals(Optional.of(KEY), PageSessionKey.parse(KEY.word()));
    assertEquals(Optional.empty(), PageSessionKey.parse(KEY.word() + "A"));
    assertEquals(Optional.empty(), PageSessionKey.parse("A".repeat(27)));
    assertEquals(Optional.empty(), PageSessionKey.parse("../../../../../etc/passwd12"));
  }

  private static PageSession session(Duration waits) {
    PageSession session =
        new PageSession(
            KEY,
            new PageSession.About(OrderId.next(), OrderType.BID, "c-1"),
            "https://platform.example/back",
            new PageSession.Lifetime(NOW, waits));
    session.relink(new PageSession.MadeLink(session.nextLink(), 1, LINK), NOW);
    return session;
  }

  private static void assertClosed(
      PageClosed.Why why, org.junit.jupiter.api.function.Executable work) {
    assertEquals(why, assertThrows(PageClosed.class, work).why());
  }
}
