package bank.depository.platform;

import bank.depository.identity.CreditCode;
import bank.depository.ledger.Ledger;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.ShanghaiTime;
import bank.depository.shared.SignedInStaff;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Sandbox platforms in business, for tests that are not about their admission. */
@ApplicationScoped
public class LivePlatforms {

  private static final SignedInStaff SOMEONE =
      new SignedInStaff(new StaffId(1), "someone", "someone", Set.of(Permission.values()));
  private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CODE_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private final RegisterApplication register;
  private final GoLive goLive;

  LivePlatforms(RegisterApplication register, GoLive goLive) {
    this.register = register;
    this.goLive = goLive;
  }

  /** A new platform of that name, whose pages may lead back to that host. */
  public PlatformId aPlatform(String name, String returnHost) {
    return DatabaseRole.STAFF.call(
        () -> {
          PlatformId id =
              register.handle(
                  SOMEONE,
                  new RegisterApplication.Command(
                      name,
                      new CreditCode(creditCode()),
                      Environment.SANDBOX,
                      List.of(new Principal(Principal.Role.LEGAL_REPRESENTATIVE, "李四")),
                      List.of(new ReturnHost(returnHost))));
          goLive.handle(id);
          return id;
        });
  }

  /** Ends a platform for ever. */
  public void close(PlatformId platform) {
    DatabaseRole.STAFF.run(() -> goLive.close(platform));
  }

  private static String creditCode() {
    String digits =
        "91110000" + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    int sum = 0;
    for (int i = 0; i < CODE_WEIGHTS.length; i++) {
      sum += CODE_CHARACTERS.indexOf(digits.charAt(i)) * CODE_WEIGHTS[i];
    }
    return digits + CODE_CHARACTERS.charAt((31 - sum % 31) % 31);
  }

  /** Takes a platform through its states with open books. */
  @ApplicationScoped
  static class GoLive {

    private final Platforms platforms;
    private final Ledger ledger;
    private final PlatformScope scope;
    private final Clock clock;

    GoLive(Platforms platforms, Ledger ledger, PlatformScope scope, Clock clock) {
      this.platforms = platforms;
      this.ledger = ledger;
      this.scope = scope;
      this.clock = clock;
    }

    @Transactional
    public void close(PlatformId id) {
      scope.enter(id);
      Platform platform = platforms.lock(id);
      platform.become(PlatformState.TERMINATING, clock.instant());
      platform.become(PlatformState.CLOSED, clock.instant());
    }

    @Transactional
    public void handle(PlatformId id) {
      scope.enter(id);
      Instant now = clock.instant();
      Platform platform = platforms.lock(id);
      platform.become(PlatformState.IN_REVIEW, now);
      platform.become(PlatformState.TESTING, now);
      platform.keep(
          new CoreAccounts(
              "8600000000%06d01".formatted(id.value()), "8600000000%06d02".formatted(id.value())));
      platform.become(PlatformState.LIVE, now);
      ledger.openPlatformBooks(id, ShanghaiTime.dayOf(now));
    }
  }
}
