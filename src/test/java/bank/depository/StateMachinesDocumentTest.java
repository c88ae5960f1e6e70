package bank.depository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.order.OrderType;
import bank.depository.platform.PlatformState;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/state-machines.md} is written by hand and read here: every enum that lists its own
 * next steps stands in it, with the same steps.
 */
class StateMachinesDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "state-machines.md");
  private static final Pattern NAMED = Pattern.compile("^`([a-z.]+\\.[A-Z][A-Za-z.]+)`");

  /** The tables of the section of each enum: states and what may follow them. */
  private static Map<String, Map<String, Set<String>>> written() throws IOException {
    Map<String, Map<String, Set<String>>> tables = new TreeMap<>();
    String name = "";
    boolean steps = false;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("## ")) {
        name = "";
      }
      Matcher named = NAMED.matcher(line);
      if (named.find()) {
        name = named.group(1);
      }
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        steps = false;
      } else if (cells.get(cells.size() - 1).equals("may become") && !name.isEmpty()) {
        steps = true;
        tables.put(name, new TreeMap<>());
      } else if (steps && !cells.get(0).startsWith("---")) {
        tables
            .computeIfAbsent(name, key -> new TreeMap<>())
            .put(cells.get(0), states(cells.get(2)));
      }
    }
    return tables;
  }

  private static List<String> cells(String line) {
    return line.startsWith("| ")
        ? Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
            .map(String::strip)
            .toList()
        : List.of();
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without what is said about them. */
  private static Set<String> states(String cell) {
    Set<String> states = words(cell);
    states.removeIf(word -> !word.matches("[A-Z_]+"));
    return states;
  }

  private static Map<String, Map<String, Set<String>>> running() {
    Map<String, Map<String, Set<String>>> tables = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/sandbox/"))
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"))) {
      if (type.isEnum() && type.tryGetMethod("next").isPresent()) {
        tables.put(type.getName().substring("bank.depository.".length()), steps(type.reflect()));
      }
    }
    return tables;
  }

  private static Map<String, Set<String>> steps(Class<?> type) {
    Map<String, Set<String>> steps = new TreeMap<>();
    try {
      Method next = type.getMethod("next");
      next.setAccessible(true);
      for (Object state : type.getEnumConstants()) {
        Set<String> following = new TreeSet<>();
        ((Set<?>) next.invoke(state)).forEach(step -> following.add(((Enum<?>) step).name()));
        steps.put(((Enum<?>) state).name(), following);
      }
      return steps;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " does not tell its next steps", e);
    }
  }

  @Test
  void everyEnumWithStepsStandsInTheDocumentAsItRuns() throws IOException {
    Map<String, Map<String, Set<String>>> written = written();

    assertEquals(running(), written);
    assertTrue(written.containsKey("project.ProjectState"), written.keySet().toString());
  }

  @Test
  void theDocumentTellsWhatAPlatformMaySendInEachState() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int head =
        lines.indexOf(
            lines.stream().filter(l -> l.startsWith("| instruction |")).findFirst().orElseThrow());
    List<String> states = cells(lines.get(head));
    Map<String, Set<String>> written = new TreeMap<>();
    for (int i = head + 2; !cells(lines.get(i)).isEmpty(); i++) {
      List<String> row = cells(lines.get(i));
      Set<String> allowed = new TreeSet<>();
      for (int column = 1; column < row.size(); column++) {
        if (row.get(column).equals("yes")) {
          allowed.add(states.get(column));
        }
      }
      words(row.get(0)).forEach(instruction -> written.put(instruction, allowed));
    }

    Map<String, Set<String>> running = new TreeMap<>();
    for (OrderType type : OrderType.values()) {
      running.put(type.name(), statesWhere(state -> state.instructions().contains(type)));
    }
    running.values().removeIf(Set::isEmpty); // the bank's own instructions, which no platform sends
    running.put("queries and files", statesWhere(PlatformState::isConnected));
    assertEquals(running, written);
    assertEquals(
        Arrays.stream(PlatformState.values()).map(Enum::name).toList(),
        new ArrayList<>(states.subList(1, states.size())));
  }

  private static Set<String> statesWhere(Predicate<PlatformState> allowed) {
    return Arrays.stream(PlatformState.values())
        .filter(allowed)
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
