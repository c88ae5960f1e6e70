package bank.depository.mandate;

import bank.depository.approval.ApprovalId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the domain asks of the storage of mandates. All within the platform in scope. */
public interface Mandates {

  /**
   * Keeps a new one. Refuses {@code TEMPORARILY_UNAVAILABLE} where another of the same kind is
   * granted at the same moment.
   */
  void add(Mandate mandate);

  /** Keeps a use. */
  void add(MandateUse use);

  /** The active one of that kind, locked; whatever its last day. */
  Optional<Mandate> lockActive(PlatformId platform, String customerNo, MandateKind kind);

  /** That one, locked. */
  Optional<Mandate> lock(PlatformId platform, MandateId id);

  /** That one. */
  Optional<Mandate> find(PlatformId platform, MandateId id);

  /** The customer's, newest first, before that one where it is named. */
  List<Mandate> list(PlatformId platform, String customerNo, Optional<UUID> before, int limit);

  /** Whether staff have allowed the platform a kind that is off by default. */
  boolean isAllowed(PlatformId platform, MandateKind kind);

  /** The platform is allowed that kind from now on, by that approval. */
  void allow(PlatformId platform, MandateKind kind, ApprovalId approval, Instant now);

  /** The platform is no longer allowed that kind. */
  void forbid(PlatformId platform, MandateKind kind);
}
