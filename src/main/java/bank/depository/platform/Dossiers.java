package bank.depository.platform;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Gathers the dossier of an admission. */
@ApplicationScoped
class Dossiers {

  private final Platforms platforms;
  private final AdmissionFile file;
  private final RegisteredKeys keys;
  private final Contracts contracts;

  Dossiers(Platforms platforms, AdmissionFile file, RegisteredKeys keys, Contracts contracts) {
    this.platforms = platforms;
    this.file = file;
    this.keys = keys;
    this.contracts = contracts;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Dossier of(Platform platform) {
    PlatformId id = platform.id();
    Optional<DepositoryContract> contract = contracts.newest(id);
    return new Dossier(
        platform,
        platforms.principals(id),
        platforms.returnHosts(id),
        file.findings(id),
        file.materials(id),
        file.visits(id),
        file.checks(id).stream().filter(Dossiers::isOfApplication).toList(),
        keys.list(id),
        contract,
        contract.map(version -> contracts.fees(id, version.contractVersion())).orElse(List.of()));
  }

  private static boolean isOfApplication(BlacklistCheck check) {
    return check.moment() == BlacklistCheck.Moment.APPLICATION;
  }
}
