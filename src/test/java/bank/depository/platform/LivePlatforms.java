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
  private final BankCore core;
  private final GoLive goLive;

  LivePlatforms(RegisterApplication register, BankCore core, GoLive goLive) {
    this.register = register;
    this.core = core;
    this.goLive = goLive;
  }

  /** A new platform of that name, whose pages may lead back to that host. */
  public PlatformId aPlatform(String name, String returnHost) {
    return DatabaseRole.STAFF.call(
        () -> {
          PlatformId id = registered(name, returnHost, Environment.SANDBOX);
          goLive.handle(id, numbersOf(id));
          return id;
        });
  }

  /** Ends a platform for ever. */
  public void close(PlatformId platform) {
    DatabaseRole.STAFF.run(() -> goLive.close(platform));
  }

  /** The same of production; nothing was asked of any core. */
  public PlatformId ofProduction(String name, String returnHost) {
    return DatabaseRole.STAFF.call(
        () -> {
          PlatformId id = registered(name, returnHost, Environment.PRODUCTION);
          goLive.handle(id, numbersOf(id));
          return id;
        });
  }

  /** A sandbox platform whose accounts are really open at the simulated core. */
  public PlatformId atTheCore(String name, String returnHost) {
    return DatabaseRole.STAFF.call(
        () -> {
          PlatformId id = registered(name, returnHost, Environment.SANDBOX);
          goLive.handle(id, core.openAccounts(id, Environment.SANDBOX, name));
          return id;
        });
  }

  /** The platform goes on to that state. */
  public void become(PlatformId platform, PlatformState next) {
    DatabaseRole.STAFF.run(() -> goLive.handle(platform, next));
  }

  private PlatformId registered(String name, String returnHost, Environment environment) {
    return register.handle(
        SOMEONE,
        new RegisterApplication.Command(
            name,
            new CreditCode(creditCode()),
            environment,
            List.of(new Principal(Principal.Role.LEGAL_REPRESENTATIVE, "李四")),
            List.of(new ReturnHost(returnHost))));
  }

  private static CoreAccounts numbersOf(PlatformId id) {
    return new CoreAccounts(
        "8600000000%06d01".formatted(id.value()), "8600000000%06d02".formatted(id.value()));
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
    public void handle(PlatformId id, PlatformState next) {
      scope.enter(id);
      platforms.lock(id).become(next, clock.instant());
    }

    @Transactional
    public void handle(PlatformId id, CoreAccounts accounts) {
      scope.enter(id);
      Instant now = clock.instant();
      Platform platform = platforms.lock(id);
      platform.become(PlatformState.IN_REVIEW, now);
      platform.become(PlatformState.TESTING, now);
      platform.keep(accounts);
      platform.become(PlatformState.LIVE, now);
      ledger.openPlatformBooks(id, ShanghaiTime.dayOf(now));
    }
  }
}
