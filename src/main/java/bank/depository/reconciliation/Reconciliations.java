package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the domain asks of the storage of check files, statements and reconciliations. All within
 * the platform in scope.
 */
public interface Reconciliations {

  /** The newest version of a file. */
  Optional<SignedCheckFile> checkFile(PlatformId platform, LocalDate day, CheckFileKind kind);

  /** Keeps a file's figures. */
  void keep(SignedCheckFile file);

  /** Keeps what the core said, as one more fetch. */
  void keep(PlatformId platform, CoreStatements.Statement statement, Instant fetchedAt);

  /** How often that equation was reconciled for the day. */
  int runs(PlatformId platform, LocalDate day, CoreAccount account);

  /** Keeps a run. */
  void keep(PlatformId platform, ControlReconciliation run);

  /** The newest run of each equation of the day. */
  List<ControlReconciliation> newest(PlatformId platform, LocalDate day);

  /** A file's figures under the bank's signature. */
  record SignedCheckFile(CheckFile file, String keyId, byte[] signature) {}
}
