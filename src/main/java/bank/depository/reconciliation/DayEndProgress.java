package bank.depository.reconciliation;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Notes how far a day's end is; each note is a transaction of its own. */
@ApplicationScoped
class DayEndProgress {

  private final DayEnds ends;
  private final PlatformScope scope;
  private final Clock clock;

  DayEndProgress(DayEnds ends, PlatformScope scope, Clock clock) {
    this.ends = ends;
    this.scope = scope;
    this.clock = clock;
  }

  /** The day is to be ended; again it changes nothing. */
  void begin(DayEndKey key) {
    handle(
        key,
        all -> {
          all.begin(key, clock.instant());
          return key;
        });
  }

  /** Takes a day's end that is due for this worker; empty where another has it. */
  boolean claim(DayEndKey key) {
    return handle(key, all -> all.lock(key).orElseThrow().claim(clock.instant()));
  }

  /** Whether that part is done. */
  boolean isDone(DayEndKey key, DayEndPart part) {
    return find(key).map(end -> end.isDone(part)).orElse(false);
  }

  /** How far it is; empty where it was not begun. */
  Optional<DayEnd> find(DayEndKey key) {
    return handle(key, all -> all.find(key));
  }

  /** A part is done. */
  void done(DayEndKey key, DayEndPart part) {
    change(key, end -> end.done(part, clock.instant()));
  }

  /** The worker leaves it. */
  void rest(DayEndKey key) {
    change(key, end -> end.rest(clock.instant()));
  }

  private void change(DayEndKey key, Consumer<DayEnd> change) {
    handle(
        key,
        all -> {
          DayEnd end = all.lock(key).orElseThrow();
          change.accept(end);
          return end;
        });
  }

  /** In a transaction of its own, within the platform's scope. */
  @Transactional
  public <R> R handle(DayEndKey key, Function<DayEnds, R> work) {
    scope.enter(key.platform());
    return work.apply(ends);
  }
}
