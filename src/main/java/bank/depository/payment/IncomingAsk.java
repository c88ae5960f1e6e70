package bank.depository.payment;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** How far a platform's incoming transfers are known, and when the channel is asked for more. */
@Entity
@Table(name = "incoming_ask")
public class IncomingAsk {

  /** How soon the channel is asked again while a customer is to pay in. */
  static final Duration WHILE_AWAITED = Duration.ofSeconds(10);

  /** How soon it is asked again otherwise. */
  static final Duration USUALLY = Duration.ofMinutes(10);

  @Id private int platformId;
  private String afterNo;
  private Instant nextAskAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected IncomingAsk() {}

  /** Nothing is known yet. */
  IncomingAsk(PlatformId platform, Instant now) {
    this.platformId = platform.value();
    this.afterNo = "";
    this.nextAskAt = now;
  }

  /** The channel has said that something came in. */
  void soon(Instant now) {
    if (nextAskAt.isAfter(now)) {
      this.nextAskAt = now;
    }
  }

  /** Claims the next ask where it is due; the one after it comes then. */
  boolean claim(Instant now, Duration pause) {
    if (nextAskAt.isAfter(now)) {
      return false;
    }
    this.nextAskAt = now.plus(pause);
    return true;
  }

  /** Everything up to that number is known. */
  void advanceTo(String incomingNo) {
    if (incomingNo.compareTo(afterNo) > 0) {
      this.afterNo = incomingNo;
    }
  }

  /** The last number that is known; empty where none is. */
  String afterNo() {
    return afterNo;
  }
}
