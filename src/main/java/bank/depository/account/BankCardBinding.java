package bank.depository.account;

import bank.depository.shared.PlatformId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's own card or account, bound after a proof of identity that suffices (CRD-01). */
@Entity
@Table(name = "bank_card_binding")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class BankCardBinding {

  /** Whether the card serves. */
  public enum State {
    /** It does. */
    BOUND,
    /** No longer. */
    UNBOUND
  }

  @EmbeddedId private BindingKey key;
  private String customerNo;
  private byte[] cardNoCipher;
  private String cardNoMask;
  private byte[] cardDigest;
  private String issuerCode;
  private String issuerName;
  private @Nullable UUID checkId;
  private boolean withdrawalOnly;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant boundAt;
  private @Nullable Instant unboundAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected BankCardBinding() {}

  BankCardBinding(
      BindingKey key, String customerNo, SealedCard card, IssuedBy issuer, Instant now) {
    this.key = key;
    this.customerNo = customerNo;
    this.cardNoCipher = card.cardNo();
    this.cardNoMask = card.mask();
    this.cardDigest = card.digest();
    this.issuerCode = issuer.code();
    this.issuerName = issuer.name();
    this.checkId = issuer.checkId();
    this.withdrawalOnly = issuer.withdrawalOnly();
    this.state = State.BOUND;
    this.boundAt = now;
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** Whose card it is. */
  public String customerNo() {
    return customerNo;
  }

  /** The card number for people to recognize. */
  public String cardNoMask() {
    return cardNoMask;
  }

  /** The issuer's four digits. */
  public String issuerCode() {
    return issuerCode;
  }

  /** The issuer's name. */
  public String issuerName() {
    return issuerName;
  }

  /** It serves no longer. */
  void unbind(Instant now) {
    if (state != State.BOUND) {
      throw new IllegalStateException("unbound before");
    }
    this.state = State.UNBOUND;
    this.unboundAt = now;
  }

  /** Whether no channel collects from it, so that it serves for withdrawal only (CRD-02). */
  public boolean isWithdrawalOnly() {
    return withdrawalOnly;
  }

  /** Whether it serves. */
  public State state() {
    return state;
  }

  byte[] cardNoCipher() {
    return cardNoCipher.clone();
  }

  /** A card number as the database keeps it. */
  record SealedCard(byte[] cardNo, String mask, byte[] digest) {}

  /** Who issued the card, and the check that told. */
  record IssuedBy(String code, String name, @Nullable UUID checkId, boolean withdrawalOnly) {}
}
