package bank.depository.shared;

import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What a job does to each thing that is due: one that fails is logged, counted and left for a later
 * run, and holds up no other.
 */
public final class ItemByItem {

  /** Counts what failed, by job. */
  public static final String FAILED = "depository.job.items.failed";

  private static final Logger LOG = Logger.getLogger(ItemByItem.class);

  private ItemByItem() {}

  /**
   * Does it to each, in order.
   *
   * @param job the job's name
   * @param name under which one is logged: ids, and nothing of a person
   * @return those that failed
   */
  public static <T> List<T> run(
      String job, List<T> items, Function<T, String> name, Consumer<T> work) {
    List<T> failed = new ArrayList<>();
    for (T item : items) {
      try {
        work.accept(item);
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s: %s is left for later", job, name.apply(item));
        Metrics.counter(FAILED, "job", job).increment();
        failed.add(item);
      }
    }
    return failed;
  }
}
