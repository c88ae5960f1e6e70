package bank.depository.sms;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer and what became of it. The text of a notice is kept encrypted until it is
 * sent; the text of a code is not kept at all.
 */
@Entity
@Table(name = "sms_message")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class SmsMessage {

  /** How often a notice is tried. */
  static final int MOST_TRIES = 10;

  /** What kind of message it is. */
  enum Kind {
    CODE,
    NOTICE
  }

  /** What became of it. */
  public enum State {
    /** Not sent yet. */
    PENDING,
    /** The gateway took it. */
    SENT,
    /** The gateway does not deliver to that mobile. */
    REFUSED,
    /** It may have been sent. */
    UNKNOWN,
    /** A notice that could not be sent in time. */
    GIVEN_UP
  }

  @EmbeddedId private SmsMessageKey key;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Column(updatable = false)
  private byte[] mobileCipher;

  @Column(updatable = false)
  private byte[] mobileDigest;

  private byte @Nullable [] textCipher;

  @Enumerated(EnumType.STRING)
  private State state;

  private int tries;
  private @Nullable Instant nextTryAt;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant changedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SmsMessage() {}

  private SmsMessage(SmsMessageKey key, Kind kind, byte[] mobile, byte[] digest, Instant now) {
    this.key = key;
    this.kind = kind;
    this.mobileCipher = mobile;
    this.mobileDigest = digest;
    this.state = State.PENDING;
    this.createdAt = now;
    this.changedAt = now;
  }

  static SmsMessage code(SmsMessageKey key, byte[] mobile, byte[] digest, Instant now) {
    return new SmsMessage(key, Kind.CODE, mobile, digest, now);
  }

  static SmsMessage notice(
      SmsMessageKey key, byte[] mobile, byte[] digest, byte[] text, Instant now) {
    SmsMessage message = new SmsMessage(key, Kind.NOTICE, mobile, digest, now);
    message.textCipher = text;
    message.nextTryAt = now;
    return message;
  }

  /** Takes the next try of a notice; the one after it is later. */
  void take(Instant now) {
    tries++;
    this.nextTryAt = now.plus(Duration.ofSeconds(30L << tries));
    this.changedAt = now;
  }

  /** Whether a notice is to be tried at that moment. */
  boolean isDueAt(Instant now) {
    return nextTryAt != null && !now.isBefore(nextTryAt);
  }

  /** Keeps what the gateway said. A notice that may not have been sent is tried again. */
  void told(SmsReceipt receipt, Instant now) {
    if (state == State.SENT || state == State.REFUSED) {
      return;
    }
    boolean again = receipt == SmsReceipt.UNKNOWN && kind == Kind.NOTICE && tries < MOST_TRIES;
    this.state =
        switch (receipt) {
          case SENT -> State.SENT;
          case REFUSED -> State.REFUSED;
          case UNKNOWN -> again || kind == Kind.CODE ? State.UNKNOWN : State.GIVEN_UP;
        };
    if (!again) {
      this.nextTryAt = null;
      this.textCipher = null;
    }
    this.changedAt = now;
  }

  PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  UUID id() {
    return key.messageId();
  }

  byte[] mobileCipher() {
    return mobileCipher.clone();
  }

  byte[] textCipher() {
    return textCipher == null ? new byte[0] : textCipher.clone();
  }
}
