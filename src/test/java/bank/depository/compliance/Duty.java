package bank.depository.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One duty of {@code docs/duties.md} with the clauses that make it up.
 *
 * @param id such as {@code LIM-01}
 * @param mark where it comes from: S, P or B
 * @param text the duty in a sentence or several
 * @param clauses what tests have to say before the duty is proven; never empty
 */
record Duty(String id, String mark, String text, List<String> clauses) {

  private static final Pattern DUTY =
      Pattern.compile("- \\*\\*([A-Z]{3}-\\d\\d)\\*\\* \\[([SPB])] (.+)");
  private static final Pattern CLAUSE = Pattern.compile("  - (.+)");

  Duty {
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException(id + " lists no clause");
    }
    if (clauses.stream().map(Duty::plain).distinct().count() < clauses.size()) {
      throw new IllegalArgumentException(id + " lists a clause twice");
    }
    clauses = List.copyOf(clauses);
  }

  /** Reads the duties in the order of the file; an id that stands twice is refused. */
  static List<Duty> read(List<String> lines) {
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher duty = DUTY.matcher(lines.get(i));
      if (duty.matches()) {
        duties.add(new Duty(duty.group(1), duty.group(2), duty.group(3), clausesAfter(i, lines)));
      }
    }
    if (duties.stream().map(Duty::id).distinct().count() < duties.size()) {
      throw new IllegalArgumentException("an id stands twice");
    }
    return List.copyOf(duties);
  }

  private static List<String> clausesAfter(int line, List<String> lines) {
    List<String> clauses = new ArrayList<>();
    for (String next : lines.subList(line + 1, lines.size())) {
      Matcher clause = CLAUSE.matcher(next);
      if (!clause.matches()) {
        break;
      }
      clauses.add(clause.group(1));
    }
    return clauses;
  }

  /** Where a saying stands among the clauses, or after the last when it is none of them. */
  int indexOf(String says) {
    for (int i = 0; i < clauses.size(); i++) {
      if (plain(clauses.get(i)).equals(plain(says))) {
        return i;
      }
    }
    return clauses.size();
  }

  /** A clause without what does not matter: case, the final stop. */
  private static String plain(String clause) {
    String lower = clause.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
