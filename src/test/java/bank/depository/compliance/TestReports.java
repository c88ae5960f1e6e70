package bank.depository.compliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Surefire and Failsafe reported of each test of the last run. */
final class TestReports {

  /** How a test ended; of several runs of one method the worst counts. */
  enum Outcome {
    PASSED,
    SKIPPED,
    FAILED,
    NOT_RUN;

    private Outcome worse(Outcome other) {
      return ordinal() > other.ordinal() ? this : other;
    }
  }

  private final Map<String, Outcome> outcomes = new HashMap<>();

  private TestReports() {}

  /** Reads every report in those folders; a folder that is missing holds none. */
  static TestReports readFrom(List<Path> folders) throws IOException {
    TestReports reports = new TestReports();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        for (Path file : reportsIn(folder)) {
          reports.add(file);
        }
      }
    }
    return reports;
  }

  private static List<Path> reportsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.+\\.xml"))
          .sorted()
          .toList();
    }
  }

  private void add(Path file) throws IOException {
    NodeList cases = parse(file).getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      outcomes.merge(
          key(test.getAttribute("classname"), methodOf(test.getAttribute("name"))),
          outcomeOf(test),
          Outcome::worse);
    }
  }

  private static Element parse(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IOException(file + " is no test report", broken);
    }
  }

  private static Outcome outcomeOf(Element test) {
    if (has(test, "failure") || has(test, "error")) {
      return Outcome.FAILED;
    }
    return has(test, "skipped") ? Outcome.SKIPPED : Outcome.PASSED;
  }

  private static boolean has(Element test, String child) {
    return test.getElementsByTagName(child).getLength() > 0;
  }

  /** {@code rule(Type)[3]}, {@code rule{Type}[3]} and {@code rule[3]} are runs of {@code rule}. */
  private static String methodOf(String name) {
    int end = 0;
    while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  /** jqwik reports the class without its package. */
  Outcome of(Saying saying) {
    String testClass = saying.testClass();
    String bare = testClass.substring(testClass.lastIndexOf('.') + 1);
    return Stream.of(testClass, bare)
        .flatMap(name -> Optional.ofNullable(outcomes.get(key(name, saying.method()))).stream())
        .reduce(Outcome::worse)
        .orElse(Outcome.NOT_RUN);
  }

  private static String key(String testClass, String method) {
    return testClass + "#" + method;
  }
}
