package bank.depository.privacy;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;

/** What the domain may ask of the storage of uses. All within the platform in scope. */
public interface PersonalDataUses {

  /** Adds one, for ever. Two nodes may both add the same. */
  void add(PersonalDataUse use, Instant now);

  /** What the customer's values were needed for, the last first; one line a purpose. */
  List<PurposeSummary> ofCustomer(PlatformId platform, String customerNo);
}
