package bank.depository.shared;

import java.util.function.Supplier;

/**
 * On whose behalf the database is used: each role has its own login, its own rights and its own
 * connections. Requests of platforms and customers are the default; the console and the jobs say so
 * where they enter, before any transaction begins.
 */
public enum DatabaseRole {
  /** Requests of platforms and customers, one platform at a time. */
  API,
  /** The bank's staff in the console. */
  STAFF,
  /** Workers without a caller. */
  JOBS;

  private static final ThreadLocal<DatabaseRole> CURRENT = ThreadLocal.withInitial(() -> API);

  /** The role of the running work. */
  public static DatabaseRole current() {
    return CURRENT.get();
  }

  /** Does {@code work}, and every transaction begun in it, in this role. */
  public <T> T call(Supplier<T> work) {
    DatabaseRole before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Does {@code work}, and every transaction begun in it, in this role. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return this;
        });
  }
}
