package bank.depository.books;

import bank.depository.shared.PlatformId;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The platforms whose books were written to since the last look. */
public final class TouchedPlatforms {

  private static final Set<Integer> TOUCHED = ConcurrentHashMap.newKeySet();

  private TouchedPlatforms() {}

  static void add(PlatformId platform) {
    TOUCHED.add(platform.value());
  }

  /** A test broke these books on purpose. */
  public static void forget(PlatformId platform) {
    TOUCHED.remove(platform.value());
  }

  /** All of them, and begins anew. */
  static Set<Integer> take() {
    Set<Integer> taken = new TreeSet<>(TOUCHED);
    TOUCHED.removeAll(taken);
    return taken;
  }
}
