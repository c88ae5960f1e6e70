package bank.depository.platform;

import bank.depository.crypto.signature.SignatureAlgorithm;
import bank.depository.crypto.signature.VerificationKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform's public signing key in the bank's register (ADM-08). It counts only once its holder
 * has signed the challenge, and only in its time; several may count at once.
 */
@Entity
@Table(name = "platform_key")
public class RegisteredKey {

  /** The key of a registered key, led by its platform. */
  @Embeddable
  public record Key(int platformId, String keyId) implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private SignatureAlgorithm algorithm;

  @Column(updatable = false)
  private byte[] spki;

  @Column(updatable = false)
  private Instant validFrom;

  @Column(updatable = false)
  private Instant validUntil;

  @Column(updatable = false)
  private String challenge;

  private @Nullable Instant provenAt;
  private @Nullable Instant revokedAt;

  @Column(updatable = false)
  private int registeredBy;

  @Column(updatable = false)
  private Instant registeredAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected RegisteredKey() {}

  RegisteredKey(PlatformKey wanted, String challenge, StaffId by, Instant now) {
    this.key = new Key(wanted.platform().value(), wanted.id().value());
    this.algorithm = wanted.algorithm();
    this.spki = wanted.key().spki();
    this.validFrom = wanted.validFrom();
    this.validUntil = wanted.validUntil();
    this.challenge = challenge;
    this.registeredBy = by.value();
    this.registeredAt = now;
  }

  /**
   * Refuses with {@code KEY_PROOF_WRONG} where that is not the challenge's signature by this key.
   */
  void prove(byte[] signature, Instant now) {
    byte[] message = challenge.getBytes(StandardCharsets.UTF_8);
    if (!VerificationKey.fromSpki(spki).verifies(message, signature)) {
      throw new Refusal(ErrorCode.KEY_PROOF_WRONG, "key " + key.keyId());
    }
    if (provenAt == null) {
      this.provenAt = now;
    }
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      this.revokedAt = now;
    }
  }

  /** Whether possession was proven and it was not revoked. */
  public boolean isUsable() {
    return provenAt != null && revokedAt == null;
  }

  /** As signatures are checked with it. */
  public PlatformKey toPlatformKey() {
    return new PlatformKey(
        new PlatformId(key.platformId()),
        id(),
        VerificationKey.fromSpki(spki),
        validFrom,
        validUntil);
  }

  /** The {@code keyid}. */
  public PlatformKeyId id() {
    return new PlatformKeyId(key.keyId());
  }

  /** The algorithm of its signatures. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** The text that its holder signs, as UTF-8, to prove possession. */
  public String challenge() {
    return challenge;
  }

  /** First instant at which it may sign. */
  public Instant validFrom() {
    return validFrom;
  }

  /** First instant at which it no longer may. */
  public Instant validUntil() {
    return validUntil;
  }

  /** When possession was proven. */
  public Optional<Instant> provenAt() {
    return Optional.ofNullable(provenAt);
  }

  /** When it was revoked. */
  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  /** Who registered it. */
  public StaffId registeredBy() {
    return new StaffId(registeredBy);
  }

  /** When it was registered. */
  public Instant registeredAt() {
    return registeredAt;
  }
}
