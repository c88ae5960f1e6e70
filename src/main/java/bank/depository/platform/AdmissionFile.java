package bank.depository.platform;

import bank.depository.shared.PlatformId;
import bank.depository.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The papers of an admission in storage: rows are only ever added (ADM-02). */
public interface AdmissionFile {

  /** Adds a finding. */
  void add(PlatformId platform, Finding finding);

  /** The newest finding of each item. */
  List<Finding> findings(PlatformId platform);

  /** Adds the next version of a paper and tells its number. */
  int add(PlatformId platform, Paper paper);

  /** All versions of all papers. */
  List<Material> materials(PlatformId platform);

  /** The content of a paper. */
  Optional<Paper> paper(PlatformId platform, MaterialKind kind, int version);

  /** Adds a visit. */
  void add(PlatformId platform, SiteVisit visit);

  /** All visits. */
  List<SiteVisit> visits(PlatformId platform);

  /** Adds a look at the blacklist. */
  void add(PlatformId platform, BlacklistCheck check);

  /** All looks at the blacklist. */
  List<BlacklistCheck> checks(PlatformId platform);

  /** A paper with its content. */
  record Paper(
      MaterialKind kind,
      String fileName,
      String mediaType,
      byte[] content,
      StaffId uploadedBy,
      Instant uploadedAt) {}
}
