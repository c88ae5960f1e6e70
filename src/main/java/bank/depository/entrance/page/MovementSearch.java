package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.account.MovementQueries;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Movements by days and direction, newest first, page by page. */
@ApplicationScoped
class MovementSearch {

  /** The movements of a page. */
  static final int PAGE = 20;

  /** The most movements that are looked through for one page. */
  static final int MOST_LOOKED_AT = 5_000;

  private static final int BATCH = 500;

  private final MovementQueries movements;

  MovementSearch(MovementQueries movements) {
    this.movements = movements;
  }

  /** Which movements. */
  record Filter(DayRange days, Optional<Direction> direction, Optional<Long> before) {}

  /** What a movement does, as customers ask for it. */
  enum Direction {
    IN(EnumSet.of(JournalEntry.Effect.IN)),
    OUT(EnumSet.of(JournalEntry.Effect.OUT, JournalEntry.Effect.OUT_OF_HOLD)),
    HELD(EnumSet.of(JournalEntry.Effect.HOLD, JournalEntry.Effect.RELEASE));

    private final Set<JournalEntry.Effect> effects;

    Direction(Set<JournalEntry.Effect> effects) {
      this.effects = effects;
    }
  }

  /** A page; {@code next} is before which number the next one begins. */
  record Found(List<SubAccountMovement> movements, Optional<Long> next) {}

  Found find(CustomerKey key, Filter filter) {
    List<SubAccountMovement> found = new ArrayList<>();
    Optional<Long> before = filter.before();
    for (int looked = 0; looked < MOST_LOOKED_AT; looked += BATCH) {
      List<SubAccountMovement> batch = batch(key, filter, before);
      for (SubAccountMovement movement : batch) {
        if (found.size() == PAGE) {
          return new Found(found, before);
        }
        before = Optional.of(movement.entry().seq());
        if (fits(movement, filter)) {
          found.add(movement);
        }
      }
      if (batch.size() < BATCH) {
        return new Found(found, Optional.empty());
      }
    }
    return new Found(found, before);
  }

  private List<SubAccountMovement> batch(CustomerKey key, Filter filter, Optional<Long> before) {
    return movements.handle(
        key.platform(),
        new MovementQueries.Backward(key.customerNo(), before, filter.days(), BATCH));
  }

  private static boolean fits(SubAccountMovement movement, Filter filter) {
    return filter
        .direction()
        .map(direction -> direction.effects.contains(movement.entry().effect()))
        .orElse(true);
  }
}
