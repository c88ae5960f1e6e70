package bank.depository.compliance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of {@code docs/compliance.md}: the same runs give the same text, byte for byte. */
final class ComplianceTable {

  private enum State {
    PROVEN,
    PARTLY,
    OPEN;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final List<Duty> duties;
  private final Map<String, List<Saying>> passedByDuty;

  /**
   * A table of what passed.
   *
   * @throws IllegalArgumentException a test names a duty that does not exist
   */
  ComplianceTable(List<Duty> duties, List<Saying> sayings, TestReports reports) {
    Set<String> known = duties.stream().map(Duty::id).collect(Collectors.toSet());
    for (Saying saying : sayings) {
      if (!known.contains(saying.duty())) {
        throw new IllegalArgumentException(
            "docs/duties.md has no " + saying.duty() + ": " + saying);
      }
    }
    this.duties = duties;
    this.passedByDuty =
        sayings.stream()
            .filter(saying -> reports.of(saying) == TestReports.Outcome.PASSED)
            .collect(groupingBy(Saying::duty));
  }

  String render() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Compliance

        Written by `./mvnw verify` from the tests that passed; edit [duties.md](duties.md) and the tests, not this file.
        A duty is *proven* when passing tests say every clause that [duties.md](duties.md) lists under it, *partly* when
        they say something of it, *open* when none does. Each saying is followed by the tests that hold it.

        """);
    page.append(summary());
    page.append("\n| id | duty | what passing tests say | state |\n| --- | --- | --- | --- |\n");
    duties.forEach(duty -> page.append(row(duty)));
    return page.toString();
  }

  private String summary() {
    Map<State, Long> counts =
        duties.stream().collect(groupingBy(this::stateOf, TreeMap::new, Collectors.counting()));
    return "Of %d duties %d are proven, %d partly, %d open.\n"
        .formatted(
            duties.size(),
            counts.getOrDefault(State.PROVEN, 0L),
            counts.getOrDefault(State.PARTLY, 0L),
            counts.getOrDefault(State.OPEN, 0L));
  }

  private State stateOf(Duty duty) {
    List<Saying> sayings = passedByDuty.getOrDefault(duty.id(), List.of());
    if (sayings.isEmpty()) {
      return State.OPEN;
    }
    long said =
        sayings.stream()
            .map(saying -> duty.indexOf(saying.says()))
            .filter(index -> index < duty.clauses().size())
            .distinct()
            .count();
    return said == duty.clauses().size() ? State.PROVEN : State.PARTLY;
  }

  private String row(Duty duty) {
    return "| %s | %s | %s | %s |\n"
        .formatted(duty.id(), cell(duty.text()), cell(whatIsSaid(duty)), stateOf(duty).word());
  }

  private String whatIsSaid(Duty duty) {
    Map<String, Set<String>> testsBySaying = new TreeMap<>();
    for (Saying saying : passedByDuty.getOrDefault(duty.id(), List.of())) {
      testsBySaying
          .computeIfAbsent(inWordsOf(duty, saying.says()), says -> new TreeSet<>())
          .add("`" + saying.shortTestClass() + "`");
    }
    List<String> sayings = new ArrayList<>(testsBySaying.keySet());
    sayings.sort(Comparator.comparing(duty::indexOf).thenComparing(Comparator.naturalOrder()));
    return sayings.stream()
        .map(
            says ->
                says + " (" + String.join(", ", testsBySaying.getOrDefault(says, Set.of())) + ")")
        .collect(joining("; "));
  }

  private static String inWordsOf(Duty duty, String says) {
    int index = duty.indexOf(says);
    return index < duty.clauses().size() ? duty.clauses().get(index) : says;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
