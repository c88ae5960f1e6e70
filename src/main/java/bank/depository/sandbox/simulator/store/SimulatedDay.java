package bank.depository.sandbox.simulator.store;

import java.time.LocalDate;
import java.util.Optional;

/** The business day of the outside world, where someone set it; else each request names its own. */
public final class SimulatedDay {

  private static final String NAME = "business_day";

  private final Facts facts;

  /** The day kept in those facts. */
  public SimulatedDay(Facts facts) {
    this.facts = facts;
  }

  /** Sets the day from now on. */
  public void set(LocalDate day) {
    facts.put(NAME, day.toString());
  }

  /** From now on requests name the day. */
  public void follow() {
    facts.remove(NAME);
  }

  /** The day that was set. */
  public static Optional<LocalDate> set(Tx tx) {
    return Facts.find(tx, NAME).map(LocalDate::parse);
  }

  /** The day on which a request for {@code wanted} happens. */
  public static LocalDate dayFor(Tx tx, LocalDate wanted) {
    return set(tx).orElse(wanted);
  }
}
