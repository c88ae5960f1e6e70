package bank.depository.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The uses of the day that this node knows to be on record, so that the next look at the same costs
 * no question to the database. To forget one costs one more row, never a lost record.
 */
@ApplicationScoped
class UsesOfToday {

  /** The most uses remembered; then all are forgotten. */
  static final int MOST = 200_000;

  private final Set<PersonalDataUse> uses = ConcurrentHashMap.newKeySet();
  private volatile @Nullable LocalDate day;

  boolean holds(PersonalDataUse use) {
    return uses.contains(use);
  }

  void remember(PersonalDataUse use) {
    if (!use.day().equals(day) || uses.size() >= MOST) {
      uses.clear();
      day = use.day();
    }
    uses.add(use);
  }

  int size() {
    return uses.size();
  }
}
