package bank.depository.platform;

import bank.depository.shared.PlatformId;
import java.util.List;
import java.util.Optional;

/** What platforms ask of storage. Rows are those of the platform in scope. */
public interface Platforms {

  /** The next number; numbers are handed out once. */
  PlatformId nextId();

  /** Keeps a new platform with its principals and return hosts. */
  void add(Platform platform, List<Principal> principals, List<ReturnHost> hosts);

  /** The platform, locked until the transaction ends; refuses with {@code NOT_FOUND}. */
  Platform lock(PlatformId id);

  /** The platform as it stands. */
  Optional<Platform> find(PlatformId id);

  /** The platform that has that account at the core, for staff and jobs. */
  Optional<Platform> findBySummaryAccount(String accountNo);

  /** All platforms by number, for staff and jobs, at most that many. */
  List<Platform> list(int limit);

  /** The persons behind it. */
  List<Principal> principals(PlatformId id);

  /** Where customers' browsers may be sent back. */
  List<ReturnHost> returnHosts(PlatformId id);
}
