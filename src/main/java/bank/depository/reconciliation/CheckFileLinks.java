package bank.depository.reconciliation;

import bank.depository.crypto.Keys;
import bank.depository.crypto.MacKey;
import bank.depository.crypto.MacPurpose;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and opens the short-lived addresses of check files. Whoever has one can fetch that file and
 * nothing else, without a signature, until it expires; what was fetched is proven by the digests of
 * the signed manifest.
 */
@ApplicationScoped
public class CheckFileLinks {

  /** How long an address leads to its file. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  /** The form of an address's last part. */
  public static final String TICKET_FORM = "[A-Za-z0-9_-]{1,200}\\.[A-Za-z0-9_-]{43}";

  /** The most characters that an address's last part has. */
  public static final int TICKET_LENGTH = 244;

  /** Where the files are. */
  public static final String PATH = "/v1/check-file-contents/";

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Keys keys;
  private final String publicUrl;
  private final Clock clock;

  CheckFileLinks(
      Keys keys, @ConfigProperty(name = "depository.public-url") String publicUrl, Clock clock) {
    this.keys = keys;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** An address, and until when it leads to the file. */
  public record Link(String url, Instant expiresAt) {}

  /** Which file an address leads to. */
  public record Target(PlatformId platform, LocalDate day, CheckFileKind kind, int version) {}

  /** A new address of that file. */
  public Link to(CheckFile file) {
    Instant expires = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
    String plain =
        "%d|%s|%s|%d|%d"
            .formatted(
                file.platformId(),
                file.businessDay(),
                file.kind(),
                file.version(),
                expires.getEpochSecond());
    byte[] said = plain.getBytes(StandardCharsets.US_ASCII);
    byte[] mac = keys.macKey(MacPurpose.CHECK_FILE_LINK).mac(said);
    String ticket = BASE64.encodeToString(said) + "." + BASE64.encodeToString(mac);
    return new Link(publicUrl + PATH + ticket, expires);
  }

  /** Where an address leads. Refuses {@code NOT_FOUND} and {@code FILE_LINK_EXPIRED}. */
  Target open(String ticket) {
    String plain = genuine(ticket).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
    String[] parts = plain.split("\\|", -1);
    if (!clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[4])))) {
      throw new Refusal(ErrorCode.FILE_LINK_EXPIRED);
    }
    return new Target(
        new PlatformId(Integer.parseInt(parts[0])),
        LocalDate.parse(parts[1]),
        CheckFileKind.valueOf(parts[2]),
        Integer.parseInt(parts[3]));
  }

  private Optional<String> genuine(String ticket) {
    String[] halves = ticket.split("\\.", -1);
    if (halves.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] said = Base64.getUrlDecoder().decode(halves[0]);
      byte[] mac = Base64.getUrlDecoder().decode(halves[1]);
      return keys.macKeys(MacPurpose.CHECK_FILE_LINK).stream().anyMatch(key -> fits(key, said, mac))
          ? Optional.of(new String(said, StandardCharsets.US_ASCII))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static boolean fits(MacKey key, byte[] said, byte[] mac) {
    return MessageDigest.isEqual(key.mac(said), mac);
  }
}
