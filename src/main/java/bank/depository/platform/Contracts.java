package bank.depository.platform;

import bank.depository.shared.PlatformId;
import java.util.List;
import java.util.Optional;

/** What depository contracts ask of storage. */
public interface Contracts {

  /** Keeps a new version with its fees. */
  void add(DepositoryContract contract, PlatformId platform, List<FeeLine> fees);

  /** The newest version. */
  Optional<DepositoryContract> newest(PlatformId platform);

  /** The version in force. */
  Optional<DepositoryContract> inForce(PlatformId platform);

  /** The fees of a version, in the order of their occasions. */
  List<FeeLine> fees(PlatformId platform, int version);
}
