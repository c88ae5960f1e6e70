package bank.depository.platform;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signing keys of platforms as staff register, prove and revoke them. */
@ApplicationScoped
public class RegisteredApiKeys {

  private final RegisterKey registerKey;
  private final ProveKey proveKey;
  private final RevokeKey revokeKey;
  private final AdmissionQueries queries;
  private final Colleagues colleagues;
  private final Clock clock;
  private @Nullable SignedInStaff clerk;

  RegisteredApiKeys(
      RegisterKey registerKey,
      ProveKey proveKey,
      RevokeKey revokeKey,
      AdmissionQueries queries,
      Colleagues colleagues,
      Clock clock) {
    this.registerKey = registerKey;
    this.proveKey = proveKey;
    this.revokeKey = revokeKey;
    this.queries = queries;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** A key of that platform that may sign now. */
  public ApiKey of(PlatformId platform, ApiKey.Kind kind) {
    Instant now = clock.instant();
    return of(platform, kind, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
  }

  /** A key of that platform that may sign from then until then. */
  public ApiKey of(PlatformId platform, ApiKey.Kind kind, Instant from, Instant until) {
    ApiKey unnamed = ApiKey.of(kind);
    return DatabaseRole.STAFF.call(
        () -> {
          PlatformKeyId id =
              registerKey.handle(
                  clerk(), new RegisterKey.Command(platform, unnamed.pem(), from, until));
          ApiKey key = unnamed.named(id.value());
          proveKey.handle(
              clerk(), new ProveKey.Command(platform, id, key.sign(challenge(platform, id))));
          return key;
        });
  }

  private String challenge(PlatformId platform, PlatformKeyId id) {
    return queries.handle(platform).keys().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow()
        .challenge();
  }

  /** Revokes it. */
  public ApiKey revoked(ApiKey key) {
    DatabaseRole.STAFF.run(() -> revokeKey.handle(clerk(), new PlatformKeyId(key.id())));
    return key;
  }

  private synchronized SignedInStaff clerk() {
    if (clerk == null) {
      clerk = colleagues.with(Permission.ADMISSION).staff();
    }
    return clerk;
  }
}
