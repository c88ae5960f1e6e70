package bank.depository.platform;

import bank.depository.crypto.Sha256Digest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * All that an admission is decided on, as the maker put it together. Its digest stands in the
 * proposal, so that the second person decides on exactly this.
 */
record Dossier(
    Platform platform,
    List<Principal> principals,
    List<ReturnHost> returnHosts,
    List<Finding> findings,
    List<Material> materials,
    List<SiteVisit> visits,
    List<BlacklistCheck> checks,
    List<RegisteredKey> keys,
    Optional<DepositoryContract> contract,
    List<FeeLine> fees) {

  /** Refuses with {@code ADMISSION_INCOMPLETE}, naming all that is missing. */
  void requireComplete() {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw new Refusal(ErrorCode.ADMISSION_INCOMPLETE, String.join(", ", missing));
    }
    if (checks.stream().anyMatch(check -> check.hits() > 0)) {
      throw new Refusal(ErrorCode.PLATFORM_BLACKLISTED, "platform " + platform.id());
    }
  }

  /** What is missing, by name. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    EnumSet<ChecklistItem> open = EnumSet.allOf(ChecklistItem.class);
    findings.stream()
        .filter(finding -> finding.verdict() == Finding.Verdict.MET)
        .forEach(finding -> open.remove(finding.item()));
    open.forEach(item -> missing.add(item.name()));
    Arrays.stream(MaterialKind.values())
        .filter(MaterialKind::isRequired)
        .filter(kind -> materials.stream().noneMatch(material -> material.kind() == kind))
        .forEach(kind -> missing.add(kind.name()));
    addWhere(visits.isEmpty(), "SITE_VISIT", missing);
    addWhere(checks.isEmpty(), "BLACKLIST_CHECK", missing);
    addWhere(keys.stream().noneMatch(RegisteredKey::isUsable), "SIGNING_KEY", missing);
    addWhere(contract.isEmpty(), "CONTRACT", missing);
    return missing;
  }

  private static void addWhere(boolean lacking, String name, List<String> missing) {
    if (lacking) {
      missing.add(name);
    }
  }

  /** The names and codes that are held against the blacklist. */
  List<Blacklist.Subject> blacklistSubjects() {
    List<Blacklist.Subject> subjects = new ArrayList<>();
    subjects.add(Blacklist.Subject.creditCode(platform.creditCode()));
    subjects.add(Blacklist.Subject.name(platform.name()));
    principals.forEach(principal -> subjects.add(Blacklist.Subject.name(principal.name())));
    return subjects;
  }

  /** SHA-256 over all of it, in hexadecimal digits. */
  String sha256() {
    StringJoiner all = new StringJoiner("\n");
    all.add(platform.id() + "|" + platform.name() + "|" + platform.creditCode());
    all.add(platform.environment().name());
    principals.forEach(principal -> all.add(principal.toString()));
    returnHosts.forEach(host -> all.add(host.toString()));
    findings.forEach(finding -> all.add(finding.toString()));
    materials.forEach(material -> all.add(material.toString()));
    visits.forEach(visit -> all.add(visit.toString()));
    checks.forEach(check -> all.add(check.toString()));
    keys.stream().filter(RegisteredKey::isUsable).forEach(key -> all.add(key.id().toString()));
    contract.ifPresent(
        version -> all.add(version.contractVersion() + "|" + version.terms() + fees));
    return Sha256Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }
}
