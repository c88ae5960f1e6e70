package bank.depository.sandbox.simulator.store;

import java.util.Optional;
import java.util.function.Supplier;

/** Single facts that must outlive the process: keys, addresses, the day the clock was set to. */
public final class Facts {

  private final Store store;

  /** The facts of that store. */
  public Facts(Store store) {
    this.store = store;
  }

  /** What is kept under the name. */
  public Optional<String> find(String name) {
    return store.write(tx -> find(tx, name));
  }

  /** What is kept under the name, within the work at hand. */
  public static Optional<String> find(Tx tx, String name) {
    return tx.first("SELECT value FROM fact WHERE name = ?", row -> row.text("value"), name);
  }

  /** Keeps the value under the name instead of what was there. */
  public void put(String name, String value) {
    store.write(tx -> tx.update("REPLACE INTO fact (name, value) VALUES (?, ?)", name, value));
  }

  /** Forgets the name. */
  public void remove(String name) {
    store.write(tx -> tx.update("DELETE FROM fact WHERE name = ?", name));
  }

  /** What is kept under the name; where nothing is, it is made and kept first. */
  public String findOrMake(String name, Supplier<String> making) {
    return find(name)
        .orElseGet(
            () -> {
              String made = making.get();
              return store.write(
                  tx -> {
                    tx.update("INSERT OR IGNORE INTO fact (name, value) VALUES (?, ?)", name, made);
                    return find(tx, name).orElseThrow();
                  });
            });
  }
}
