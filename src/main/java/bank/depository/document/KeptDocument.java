package bank.depository.document;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document that a customer can fetch ever after: said once, printed and sealed once. */
@Entity
@Table(name = "document")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class KeptDocument {

  private static final int LONGEST_PAUSE_DOUBLINGS = 10;

  @EmbeddedId private DocumentKey key;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private DocumentKind kind;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String language;

  private byte[] textCipher;
  private byte @Nullable [] contentCipher;
  private byte @Nullable [] contentSha256;
  private byte @Nullable [] contentSm3;

  @Column(updatable = false)
  private Instant saidAt;

  private @Nullable Instant printedAt;
  private int tries;
  private @Nullable Instant nextTryAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected KeptDocument() {}

  KeptDocument(DocumentKey key, About about, Said said, Instant now) {
    this.key = key;
    this.customerNo = about.customerNo();
    this.kind = about.kind();
    this.title = said.title();
    this.language = said.language();
    this.textCipher = said.textCipher();
    this.saidAt = now;
    this.nextTryAt = now;
  }

  /** Whose document it is, and what. */
  public record About(String customerNo, DocumentKind kind) {}

  /** What it says, the text encrypted. */
  record Said(String title, String language, byte[] textCipher) {}

  /** The PDF, encrypted, and the digests of what is inside. */
  record Content(byte[] cipher, byte[] sha256, byte[] sm3) {}

  /** Takes the next try to print it; the one after it is later. Empty where none is due. */
  boolean take(Instant now) {
    if (nextTryAt == null || nextTryAt.isAfter(now)) {
      return false;
    }
    tries++;
    nextTryAt = now.plus(Duration.ofSeconds(30L << Math.min(tries, LONGEST_PAUSE_DOUBLINGS)));
    return true;
  }

  /** Keeps the PDF; one that is there already stays. */
  void print(Content content, Instant now) {
    if (printedAt != null) {
      return;
    }
    this.contentCipher = content.cipher();
    this.contentSha256 = content.sha256();
    this.contentSm3 = content.sm3();
    this.printedAt = now;
    this.nextTryAt = null;
  }

  DocumentKey key() {
    return key;
  }

  String customerNo() {
    return customerNo;
  }

  String title() {
    return title;
  }

  String language() {
    return language;
  }

  byte[] textCipher() {
    return textCipher.clone();
  }

  Optional<Content> content() {
    return contentCipher == null || contentSha256 == null || contentSm3 == null
        ? Optional.empty()
        : Optional.of(new Content(contentCipher, contentSha256, contentSm3));
  }
}
