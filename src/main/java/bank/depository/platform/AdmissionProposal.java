package bank.depository.platform;

import bank.depository.shared.PlatformId;
import java.util.List;

/** What the second person decides on. */
record AdmissionProposal(
    int platformId,
    String name,
    String creditCode,
    Environment environment,
    int contractVersion,
    List<String> keyIds,
    List<String> returnHosts,
    List<String> materials,
    String dossierSha256) {

  static AdmissionProposal of(Dossier dossier) {
    return new AdmissionProposal(
        dossier.platform().id().value(),
        dossier.platform().name(),
        dossier.platform().creditCode(),
        dossier.platform().environment(),
        dossier.contract().orElseThrow().contractVersion(),
        dossier.keys().stream()
            .filter(RegisteredKey::isUsable)
            .map(key -> key.id().value())
            .toList(),
        dossier.returnHosts().stream().map(ReturnHost::value).toList(),
        dossier.materials().stream().map(AdmissionProposal::named).toList(),
        dossier.sha256());
  }

  private static String named(Material material) {
    return material.kind() + " v" + material.version() + " " + material.sha256();
  }

  PlatformId platform() {
    return new PlatformId(platformId);
  }
}
