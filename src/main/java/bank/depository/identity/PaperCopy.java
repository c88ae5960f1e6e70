package bank.depository.identity;

import bank.depository.crypto.Sha256Digest;
import bank.depository.crypto.Sm3Digest;
import bank.depository.shared.OrderId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a copy of one of an organization's papers (资料影像); its content stands apart,
 * encrypted. One that staff could see stays for good, also when another takes its place.
 */
@Entity
@Table(name = "paper_copy")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class PaperCopy {

  /** How many copies of one kind an order may have at once: both sides and one more. */
  public static final int MOST_OF_A_KIND = 3;

  /** How often something may be uploaded for one order, counting what was taken away again. */
  public static final int MOST_UPLOADS = 24;

  @EmbeddedId private CopyKey key;

  @Column(updatable = false)
  private UUID orderId;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private CopyKind kind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private CopyFile.Type type;

  @Column(updatable = false)
  private int sizeBytes;

  @Column(updatable = false)
  private byte[] sha256;

  @Column(updatable = false)
  private byte[] sm3;

  @Column(updatable = false)
  private Instant uploadedAt;

  private boolean handedIn;
  private @Nullable Instant removedAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PaperCopy() {}

  PaperCopy(CopyKey key, Identification proof, CopyKind kind, CopyFile file, Instant now) {
    this.key = key;
    this.orderId = proof.order().value();
    this.customerNo = proof.customerNo();
    this.kind = kind;
    this.type = file.type();
    this.sizeBytes = file.content().length;
    this.sha256 = Sha256Digest.of(file.content()).bytes();
    this.sm3 = Sm3Digest.of(file.content()).bytes();
    this.uploadedAt = now;
  }

  /** It is under review from now on, and stays. */
  void handIn() {
    this.handedIn = true;
  }

  /** It is not to be reviewed. */
  void remove(Instant now) {
    this.removedAt = now;
  }

  /** Its key. */
  public CopyKey key() {
    return key;
  }

  /** The order that it was uploaded for. */
  public OrderId order() {
    return new OrderId(orderId);
  }

  /** Of which paper. */
  public CopyKind kind() {
    return kind;
  }

  /** What kind of file. */
  public CopyFile.Type type() {
    return type;
  }

  /** How large, in bytes. */
  public int sizeBytes() {
    return sizeBytes;
  }

  /** SHA-256 of its content, in hexadecimal digits. */
  public String digest() {
    return HexFormat.of().formatHex(sha256);
  }

  /** Whether it is a copy with that content. */
  boolean isOf(byte[] content) {
    return MessageDigest.isEqual(sha256, Sha256Digest.of(content).bytes());
  }

  /** When it was uploaded. */
  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** Whether staff could see it. */
  public boolean isHandedIn() {
    return handedIn;
  }

  /** Whether it is one of those to be reviewed. */
  public boolean isCurrent() {
    return removedAt == null;
  }
}
