package bank.depository.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the platform itself has recorded: who has how much, and every movement, worked out without
 * the bank.
 */
final class Books {

  private final Map<String, Long> balances = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A movement that the platform expects in the bank's check files; an empty name is the world
   * outside.
   */
  record Entry(
      String requestNo, String kind, String projectNo, String from, String to, long amountFen) {

    /** The same in the form of a check file's line, without number and time. */
    String line() {
      return String.join(",", requestNo, kind, projectNo, from, to, Long.toString(amountFen));
    }
  }

  void open(String customerNo) {
    balances.put(customerNo, 0L);
  }

  void move(
      String requestNo, String kind, String projectNo, String from, String to, long amountFen) {
    if (amountFen == 0) {
      return;
    }
    entries.add(new Entry(requestNo, kind, projectNo, from, to, amountFen));
    balances.computeIfPresent(from, (who, fen) -> fen - amountFen);
    balances.computeIfPresent(to, (who, fen) -> fen + amountFen);
  }

  Map<String, Long> balances() {
    return balances;
  }

  List<Entry> entries() {
    return entries;
  }

  long sumOf(String kind) {
    return entries.stream()
        .filter(entry -> entry.kind().equals(kind))
        .mapToLong(Entry::amountFen)
        .sum();
  }
}
