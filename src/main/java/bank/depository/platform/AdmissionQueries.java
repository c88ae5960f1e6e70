package bank.depository.platform;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads platforms and their admissions for the console. */
@ApplicationScoped
public class AdmissionQueries {

  /** A list has at most this many platforms. */
  public static final int LIST_LIMIT = 500;

  private final Platforms platforms;
  private final Dossiers dossiers;
  private final AdmissionFile file;
  private final PlatformScope scope;
  private final AuditTrail audit;

  AdmissionQueries(
      Platforms platforms,
      Dossiers dossiers,
      AdmissionFile file,
      PlatformScope scope,
      AuditTrail audit) {
    this.platforms = platforms;
    this.dossiers = dossiers;
    this.file = file;
    this.scope = scope;
    this.audit = audit;
  }

  /** A line of the list of platforms. */
  public record Row(
      PlatformId id, String name, Environment environment, PlatformState state, Instant since) {}

  /**
   * All that staff see of a platform.
   *
   * @param missing what the application lacks before it can be submitted
   */
  public record View(
      PlatformId id,
      String name,
      String creditCode,
      Environment environment,
      PlatformState state,
      Instant since,
      Optional<CoreAccounts> coreAccounts,
      List<Principal> principals,
      List<ReturnHost> returnHosts,
      List<Finding> findings,
      List<Material> materials,
      List<SiteVisit> visits,
      List<BlacklistCheck> checks,
      List<KeyView> keys,
      Optional<ContractView> contract,
      List<String> missing) {}

  /** A registered key as staff see it. */
  public record KeyView(
      PlatformKeyId id,
      String algorithm,
      Instant validFrom,
      Instant validUntil,
      String challenge,
      boolean proven,
      boolean revoked) {}

  /** The newest version of the contract as staff see it. */
  public record ContractView(
      int version,
      ContractState state,
      String platformParty,
      DepositoryContract.Terms terms,
      List<FeeLine> fees) {}

  /** The platforms by number, at most {@link #LIST_LIMIT}. */
  @Transactional
  public List<Row> handle() {
    return platforms.list(LIST_LIMIT).stream()
        .map(
            platform ->
                new Row(
                    platform.id(),
                    platform.name(),
                    platform.environment(),
                    platform.state(),
                    platform.stateSince()))
        .toList();
  }

  /** One platform; refuses with {@code NOT_FOUND}. */
  @Transactional
  public View handle(PlatformId id) {
    scope.enter(id);
    Dossier dossier =
        platforms
            .find(id)
            .map(dossiers::of)
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no platform " + id));
    Platform platform = dossier.platform();
    return new View(
        id,
        platform.name(),
        platform.creditCode(),
        platform.environment(),
        platform.state(),
        platform.stateSince(),
        platform.coreAccounts(),
        dossier.principals(),
        dossier.returnHosts(),
        dossier.findings(),
        dossier.materials(),
        dossier.visits(),
        file.checks(id),
        dossier.keys().stream().map(AdmissionQueries::view).toList(),
        dossier.contract().map(contract -> view(contract, dossier.fees())),
        dossier.missing());
  }

  /** A paper with its content; that someone read it is recorded. Refuses with {@code NOT_FOUND}. */
  @Transactional
  public AdmissionFile.Paper handle(
      SignedInStaff reader, PlatformId id, MaterialKind kind, int version) {
    scope.enter(id);
    AdmissionFile.Paper paper =
        file.paper(id, kind, version)
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such paper"));
    audit.record(
        Actor.staff(reader.id()),
        "ADMISSION_MATERIAL_READ",
        "platform:" + id,
        Map.of("kind", kind.name(), "version", version));
    return paper;
  }

  private static KeyView view(RegisteredKey key) {
    return new KeyView(
        key.id(),
        key.algorithm().wireName(),
        key.validFrom(),
        key.validUntil(),
        key.challenge(),
        key.provenAt().isPresent(),
        key.revokedAt().isPresent());
  }

  private static ContractView view(DepositoryContract contract, List<FeeLine> fees) {
    return new ContractView(
        contract.contractVersion(),
        contract.state(),
        contract.platformParty(),
        contract.terms(),
        fees);
  }
}
