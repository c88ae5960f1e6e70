package bank.depository.apispec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The written contract against what the code says of itself. Everything must agree, but for three
 * things that the code cannot say: how narrow the values of its answers are (every answer of every
 * test is held against the contract), a longest length that follows from a pattern, and which codes
 * of the catalogue reach a platform.
 */
final class Comparison {

  private static final Pattern BOUNDED = Pattern.compile("\\^\\[[^]]*\\]\\{(?:\\d+,)?(\\d+)}\\$");
  private static final String CODE = "/code enum";

  private final WireFacts contract;
  private final WireFacts code;

  private Comparison(WireFacts contract, WireFacts code) {
    this.contract = contract;
    this.code = code;
  }

  /** One line for each difference. */
  static List<String> differences(Contract contract, Contract code) {
    return new Comparison(WireFacts.of(contract), WireFacts.of(code)).differences();
  }

  private List<String> differences() {
    Set<String> names = new TreeSet<>(contract.all().keySet());
    names.addAll(code.all().keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String written = contract.all().get(name);
      String running = code.all().get(name);
      if (!agree(name, written, running)) {
        differences.add(name + ": contract " + said(written) + ", code " + said(running));
      }
    }
    return differences;
  }

  private boolean agree(String name, @Nullable String written, @Nullable String running) {
    if (written == null) {
      return false;
    }
    if (running == null) {
      return isOpen(name) || isNarrowAnswer(name) || isLengthOfPattern(name, written);
    }
    return written.equals(running) || (name.endsWith(CODE) && isPartOf(written, running));
  }

  /** Below where the code takes or gives any JSON. */
  private boolean isOpen(String name) {
    return code.open().stream()
        .anyMatch(open -> name.startsWith(open + "/") || name.startsWith(open + " "));
  }

  private boolean isNarrowAnswer(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return name.contains(" answer ")
        && (last.equals("enum") || WireFacts.CONSTRAINTS.contains(last));
  }

  private boolean isLengthOfPattern(String name, String length) {
    if (!name.endsWith(" maxLength")) {
      return false;
    }
    String pattern = contract.all().getOrDefault(name.replace(" maxLength", " pattern"), "");
    Matcher bounded = BOUNDED.matcher(pattern);
    return bounded.matches() && bounded.group(1).equals(length);
  }

  private static boolean isPartOf(String some, String all) {
    return Set.of(all.split(" ")).containsAll(List.of(some.split(" ")));
  }

  private static String said(@Nullable String fact) {
    return fact == null ? "says nothing" : "says " + fact;
  }

  /** For whoever reads a failing test. */
  static String readable(List<String> differences) {
    return differences.size()
        + " difference(s) between "
        + Contract.FILE
        + " and the code:\n  "
        + String.join("\n  ", differences);
  }
}
