package bank.depository.account;

import bank.depository.shared.PlatformId;
import java.util.List;

/** What one capability has against closing a sub-account; a bean of each that has a say. */
public interface ClosingObstacles {

  /** The most that one of them names. */
  int MOST = 50;

  /** What stands in the way, within the platform in scope, in the caller's transaction. */
  List<ClosingObstacle> of(PlatformId platform, String customerNo);
}
