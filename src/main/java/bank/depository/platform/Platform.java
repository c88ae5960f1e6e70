package bank.depository.platform;

import bank.depository.identity.CreditCode;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lending platform as the bank keeps it (委托人). */
@Entity
@Table(name = "platform")
public class Platform {

  /** A platform's name has from 2 to this many characters. */
  public static final int NAME_LIMIT_CHARS = 100;

  @Id private int platformId;

  @Column(updatable = false)
  private String name;

  @Column(updatable = false)
  private String creditCode;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Environment environment;

  @Enumerated(EnumType.STRING)
  private PlatformState state;

  private @Nullable String summaryAccountNo;
  private @Nullable String ownFundAccountNo;

  @Column(updatable = false)
  private Instant appliedAt;

  private Instant stateSince;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Platform() {}

  Platform(PlatformId id, String name, CreditCode code, Environment environment, Instant now) {
    if (name.length() < 2 || name.length() > NAME_LIMIT_CHARS) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a platform's name has 2 to 100 characters");
    }
    this.platformId = id.value();
    this.name = name;
    this.creditCode = code.value();
    this.environment = environment;
    this.state = PlatformState.APPLYING;
    this.appliedAt = now;
    this.stateSince = now;
  }

  /** Refuses with {@code PLATFORM_STEP_FORBIDDEN} what its state does not allow. */
  void become(PlatformState next, Instant now) {
    if (!state.next().contains(next)) {
      throw new Refusal(
          ErrorCode.PLATFORM_STEP_FORBIDDEN, "platform " + platformId + " is " + state);
    }
    if (next == PlatformState.LIVE && summaryAccountNo == null) {
      throw new Refusal(ErrorCode.CORE_ACCOUNTS_MISSING, "platform " + platformId);
    }
    this.state = next;
    this.stateSince = now;
  }

  /** Refuses with {@code PLATFORM_STEP_FORBIDDEN} any state but that one. */
  void requireState(PlatformState wanted) {
    if (state != wanted) {
      throw new Refusal(
          ErrorCode.PLATFORM_STEP_FORBIDDEN, "platform " + platformId + " is " + state);
    }
  }

  /** The core has opened its accounts; the same ones again change nothing. */
  void keep(CoreAccounts accounts) {
    if (coreAccounts().isPresent() && !coreAccounts().equals(Optional.of(accounts))) {
      throw new Refusal(
          ErrorCode.PLATFORM_STEP_FORBIDDEN, "platform " + platformId + " has other accounts");
    }
    this.summaryAccountNo = accounts.summaryNo();
    this.ownFundAccountNo = accounts.ownFundNo();
  }

  /** The bank's number for it. */
  public PlatformId id() {
    return new PlatformId(platformId);
  }

  /** Its registered name. */
  public String name() {
    return name;
  }

  /** Its unified social credit code. */
  public String creditCode() {
    return creditCode;
  }

  /** Whether it plays or lends. */
  public Environment environment() {
    return environment;
  }

  /** Where it stands. */
  public PlatformState state() {
    return state;
  }

  /** Its accounts at the core, once opened. */
  public Optional<CoreAccounts> coreAccounts() {
    return summaryAccountNo == null || ownFundAccountNo == null
        ? Optional.empty()
        : Optional.of(new CoreAccounts(summaryAccountNo, ownFundAccountNo));
  }

  /** When it applied. */
  public Instant appliedAt() {
    return appliedAt;
  }

  /** Since when it is in its state. */
  public Instant stateSince() {
    return stateSince;
  }
}
