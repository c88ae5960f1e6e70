package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The contract with a platform is drafted, as a new version each time (ADM-05, ADM-06). */
@ApplicationScoped
public class DraftContract {

  private final AdmissionDesk desk;
  private final Contracts contracts;
  private final Clock clock;

  DraftContract(AdmissionDesk desk, Contracts contracts, Clock clock) {
    this.desk = desk;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** A fee schedule has at most this many lines. */
  public static final int LINE_LIMIT = 40;

  /** What is agreed. */
  public record Command(PlatformId platform, DepositoryContract.Terms terms, List<FeeLine> fees) {}

  /**
   * Keeps the draft and tells its version. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code
   * NOT_FOUND}, {@code PLATFORM_STEP_FORBIDDEN} and {@code FIELD_INVALID}.
   */
  @Transactional
  public int handle(SignedInStaff maker, Command command) {
    Platform platform = desk.applying(maker, command.platform());
    requireSound(command.fees());
    int version =
        contracts.newest(platform.id()).map(DepositoryContract::contractVersion).orElse(0) + 1;
    contracts.add(
        new DepositoryContract(version, platform, command.terms(), maker.id(), clock.instant()),
        platform.id(),
        command.fees());
    desk.record(
        maker,
        "CONTRACT_DRAFTED",
        platform.id(),
        Map.of("contract_version", version, "fee_lines", command.fees().size()));
    return version;
  }

  private static void requireSound(List<FeeLine> fees) {
    long distinct =
        fees.stream().map(line -> line.chargedBy() + "/" + line.occasion()).distinct().count();
    if (fees.size() > LINE_LIMIT || distinct != fees.size()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "one fee line an occasion and a charging party");
    }
  }
}
