package bank.depository.hostedpage;

import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One order on the bank's pages: the link that lets one browser in, once, and the browser that came
 * in (PAG-05). Of link and browser only digests are kept.
 */
@Entity
@DynamicUpdate // staff may write the time alone, when they have reviewed what was handed in
@Table(name = "page_session")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class PageSession {

  /** How long a link can be entered. */
  public static final Duration LINK_VALID = Duration.ofMinutes(15);

  /** How many links an order may have. */
  public static final int MOST_LINKS = 100;

  /** How long after its end an order's outcome can still be looked at. */
  public static final Duration OUTCOME_SHOWN = Duration.ofHours(24);

  @EmbeddedId private PageSessionKey key;

  @Column(updatable = false)
  private UUID orderId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private OrderType orderType;

  @Column(updatable = false)
  private String customerNo;

  @Column(updatable = false)
  private String returnUrl;

  private int linkNo;
  private byte[] linkDigest;
  private Instant linkExpiresAt;
  private @Nullable Instant linkUsedAt;
  private byte @Nullable [] browserDigest;

  @Column(updatable = false)
  private Instant openedAt;

  private Instant expiresAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PageSession() {}

  PageSession(PageSessionKey key, About about, String returnUrl, Lifetime life) {
    this.key = key;
    this.orderId = about.order().value();
    this.orderType = about.type();
    this.customerNo = about.customerNo();
    this.returnUrl = returnUrl;
    this.linkDigest = new byte[0];
    this.linkExpiresAt = life.from();
    this.openedAt = life.from();
    this.expiresAt = life.from().plus(life.waits());
  }

  /** The order it is for, and its customer by the platform's number. */
  record About(OrderId order, OrderType type, String customerNo) {}

  /** From when on, and for how long, an order waits for its customer. */
  record Lifetime(Instant from, Duration waits) {}

  /** A new link: its number, the version of the key that made it, and the digest of its secret. */
  record MadeLink(int number, int keyVersion, byte[] digest) {}

  /** Counts the next link. Refuses PAGE_LINKS_EXHAUSTED. */
  int nextLink() {
    if (linkNo == MOST_LINKS) {
      throw new Refusal(ErrorCode.PAGE_LINKS_EXHAUSTED);
    }
    return linkNo + 1;
  }

  /** Takes a new link; the one before, and the browser that came by it, are out. */
  PageTicket relink(MadeLink link, Instant now) {
    this.linkNo = link.number();
    this.linkDigest = link.digest().clone();
    Instant end = now.plus(LINK_VALID);
    this.linkExpiresAt = end.isAfter(expiresAt) ? expiresAt : end;
    this.linkUsedAt = null;
    this.browserDigest = null;
    return new PageTicket(key.sessionId(), link.number(), link.keyVersion(), linkExpiresAt);
  }

  /** Lets that browser in by the link. Closed to a wrong, used or expired one. */
  void enter(byte[] digest, byte[] browser, Instant now) {
    if (!MessageDigest.isEqual(digest, linkDigest)) {
      throw new PageClosed(PageClosed.Why.LINK_UNKNOWN);
    }
    if (linkUsedAt != null) {
      throw new PageClosed(PageClosed.Why.LINK_USED);
    }
    if (!now.isBefore(linkExpiresAt)) {
      throw new PageClosed(PageClosed.Why.LINK_EXPIRED);
    }
    this.linkUsedAt = now;
    this.browserDigest = browser.clone();
  }

  /** Whether that browser is the one that came in. */
  boolean isBoundTo(byte[] browser) {
    return browserDigest != null && MessageDigest.isEqual(browser, browserDigest);
  }

  /** The order waits at least until then. */
  public void waitUntil(Instant end) {
    if (end.isAfter(expiresAt)) {
      this.expiresAt = end;
    }
  }

  /** Whether the order has waited long enough at that moment. */
  public boolean hasWaitedAt(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether nothing is shown any more at that moment. */
  boolean isOverAt(Instant now) {
    return !now.isBefore(expiresAt.plus(OUTCOME_SHOWN));
  }

  /** Its key. */
  public PageSessionKey key() {
    return key;
  }

  /** The platform that asks. */
  public PlatformId platform() {
    return key.platform();
  }

  /** The order it is for. */
  public OrderId order() {
    return new OrderId(orderId);
  }

  /** What the order asks for. */
  public OrderType orderType() {
    return orderType;
  }

  /** The platform's number of the customer. */
  public String customerNo() {
    return customerNo;
  }

  /** Where the browser goes in the end; proves nothing to anyone. */
  public String returnUrl() {
    return returnUrl;
  }

  /** Until when the order waits. */
  public Instant expiresAt() {
    return expiresAt;
  }
}
