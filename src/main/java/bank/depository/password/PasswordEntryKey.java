package bank.depository.password;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The private half, wrapped, of a key that one page's password is encrypted to, once. */
@Entity
@Immutable
@Table(name = "password_entry_key")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class PasswordEntryKey {

  @EmbeddedId private EntryKeyId id;
  private UUID sessionId;
  private byte[] privateKeyWrapped;
  private Instant expiresAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PasswordEntryKey() {}

  PasswordEntryKey(EntryKeyId id, UUID session, byte[] privateKeyWrapped, Instant now) {
    this.id = id;
    this.sessionId = session;
    this.privateKeyWrapped = privateKeyWrapped;
    this.expiresAt = now.plus(PasswordLimits.KEY_VALID);
  }

  boolean servesSession(UUID session, Instant now) {
    return sessionId.equals(session) && now.isBefore(expiresAt);
  }

  byte[] privateKeyWrapped() {
    return privateKeyWrapped.clone();
  }
}
