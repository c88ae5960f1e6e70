package bank.depository.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplianceTableTest {

  private static final List<Duty> DUTIES =
      Duty.read(
          List.of(
              "## LIM: loan limits",
              "- **LIM-01** [S] Persons and organizations have limits.",
              "  - a person has a limit",
              "  - an organization has a limit",
              "",
              "- **LIM-02** [P] Limits are data | not code.",
              "  - limits are data"));

  private final List<Saying> whole =
      List.of(
          new Saying("LIM-01", "An organization has a limit.", "bank.LimitTest", "organization"),
          new Saying("LIM-01", "a person has a limit", "bank.LimitTest", "person"));

  @TempDir Path folder;

  @Test
  void aDutyIsProvenWhenEveryClauseIsSaid() throws IOException {
    String table = table(whole, passed("organization"), passed("person"));

    assertTrue(
        table.contains(
            "| LIM-01 | Persons and organizations have limits. "
                + "| a person has a limit (`LimitTest`); an organization has a limit (`LimitTest`) "
                + "| proven |"),
        table);
    assertTrue(table.contains("Of 2 duties 1 are proven, 0 partly, 1 open."), table);
  }

  @Test
  void aFailingTestSaysNothing() throws IOException {
    String table =
        table(
            whole,
            passed("organization"),
            "<testcase classname='bank.LimitTest' name='person'><failure/></testcase>");

    assertTrue(table.contains("| an organization has a limit (`LimitTest`) | partly |"), table);
  }

  @Test
  void oneFailedRunOfSeveralSpoilsTheTest() throws IOException {
    String table =
        table(
            whole,
            passed("organization"),
            passed("person(int)[1]"),
            "<testcase classname='bank.LimitTest' name='person(int)[2]'><error/></testcase>",
            passed("person(int)[3]"));

    assertTrue(table.contains("partly"), table);
  }

  @Test
  void aPropertyIsReportedWithoutThePackageOfItsClass() throws IOException {
    String table =
        table(
            whole,
            passed("organization"),
            "<testcase classname='LimitTest' name='person'><system-out>300 tries</system-out></testcase>");

    assertTrue(table.contains("| proven |"), table);
  }

  @Test
  void whatIsNoClauseIsToldButProvesNothing() throws IOException {
    String table =
        table(
            List.of(new Saying("LIM-02", "limits are nice", "bank.LimitTest", "nice")),
            passed("nice"));

    assertTrue(
        table.contains(
            "| LIM-02 | Limits are data \\| not code. | limits are nice (`LimitTest`) | partly |"),
        table);
  }

  @Test
  void aDutyNobodySpeaksOfIsOpen() throws IOException {
    assertTrue(
        table(List.of()).contains("| LIM-01 | Persons and organizations have limits. |  | open |"));
  }

  @Test
  void anUnknownDutyIsRefused() {
    List<Saying> unknown = List.of(new Saying("LIM-99", "x", "bank.LimitTest", "person"));

    assertThrows(IllegalArgumentException.class, () -> table(unknown));
  }

  @Test
  void aDutyWithoutClausesCannotBeProvenAndIsRefused() {
    List<String> lines = List.of("- **LIM-01** [S] Persons have limits.");

    assertThrows(IllegalArgumentException.class, () -> Duty.read(lines));
  }

  @Test
  void underCheckAnotherTableIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("compliance.md"), "old");

    assertThrows(
        IllegalStateException.class, () -> WriteCompliance.settle(file, "new", List.of(), true));
    assertEquals("old", Files.readString(file));
  }

  @Test
  void underCheckASkippedTestIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("compliance.md"), "same");

    assertThrows(
        IllegalStateException.class, () -> WriteCompliance.settle(file, "same", whole, true));
  }

  @Test
  void aRunThatLeftTestsOutLeavesTheTableAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("compliance.md"), "old");

    WriteCompliance.settle(file, "new", whole, false);
    assertEquals("old", Files.readString(file));

    WriteCompliance.settle(file, "new", List.of(), false);
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aTestMaySpeakOfSeveralDuties() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Marked.java"),
            """
                        import bank.depository.Requirement;
            class Marked {
              @Requirement(value = "LIM-01", says = "a")
              @Requirement(value = "LIM-02", says = "b")
              void twice() {}
              @Requirement(value = "LIM-02", says = "c")
              void once() {}
              void never() {}
            }
            """);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                source.toString());
    assertEquals(0, failed);

    assertEquals(
        Set.of(
            new Saying("LIM-01", "a", "Marked", "twice"),
            new Saying("LIM-02", "b", "Marked", "twice"),
            new Saying("LIM-02", "c", "Marked", "once")),
        Set.copyOf(Saying.readFrom(folder)));
  }

  private String table(List<Saying> sayings, String... testcases) throws IOException {
    Files.writeString(
        folder.resolve("TEST-bank.LimitTest.xml"),
        "<testsuite name='bank.LimitTest'>" + String.join("", testcases) + "</testsuite>");
    return new ComplianceTable(DUTIES, sayings, TestReports.readFrom(List.of(folder))).render();
  }

  private static String passed(String name) {
    return "<testcase classname='bank.LimitTest' name='" + name + "'/>";
  }
}
