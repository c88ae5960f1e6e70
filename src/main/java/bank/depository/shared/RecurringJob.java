package bank.depository.shared;

import java.time.Duration;

/**
 * Work that no caller waits for. One node at a time runs a job of that name; any node may, and a
 * node may die at any line of it: each run finds what is due and leaves the rest for the next. It
 * runs in {@link DatabaseRole#JOBS}, outside of any transaction.
 */
public interface RecurringJob {

  /** Unique among all jobs, in kebab case. */
  String name();

  /** How long after the end of a run the next one begins. */
  Duration pause();

  /**
   * Does what is due, within bounds; what it throws is logged and counted, and the job runs again.
   */
  void run();
}
