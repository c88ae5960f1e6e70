package bank.depository.compliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The last step of {@code verify}: writes {@code docs/compliance.md}, or with {@code
 * -Dcompliance.check} fails when the file that is checked in says something else. A run that left
 * out or skipped a test with a duty proves too little to judge: the file stays as it is.
 */
public final class WriteCompliance {

  private static final Path DUTIES = Path.of("docs", "duties.md");
  private static final Path TABLE = Path.of("docs", "compliance.md");
  private static final Path TARGET = Path.of("target");

  private WriteCompliance() {}

  /**
   * Runs it in the folder of the project.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]);
    Path target = project.resolve(TARGET);
    List<Saying> sayings = Saying.readFrom(target.resolve("test-classes"));
    TestReports reports =
        TestReports.readFrom(
            List.of(target.resolve("surefire-reports"), target.resolve("failsafe-reports")));
    List<Duty> duties = Duty.read(Files.readAllLines(project.resolve(DUTIES)));
    String table = new ComplianceTable(duties, sayings, reports).render();
    tellWhatIsNoClause(duties, sayings);
    settle(project.resolve(TABLE), table, leftOut(sayings, reports), isChecking());
  }

  private static boolean isChecking() {
    String check = System.getProperty("compliance.check");
    return check != null && !check.equals("false");
  }

  private static List<Saying> leftOut(List<Saying> sayings, TestReports reports) {
    return sayings.stream()
        .filter(
            saying ->
                switch (reports.of(saying)) {
                  case SKIPPED, NOT_RUN -> true;
                  case PASSED, FAILED -> false;
                })
        .toList();
  }

  private static void tellWhatIsNoClause(List<Duty> duties, List<Saying> sayings) {
    for (Duty duty : duties) {
      sayings.stream()
          .filter(saying -> saying.duty().equals(duty.id()))
          .filter(saying -> duty.indexOf(saying.says()) == duty.clauses().size())
          .forEach(
              saying -> System.out.println("[INFO] no clause of " + duty.id() + ": " + saying));
    }
  }

  static void settle(Path file, String table, List<Saying> leftOut, boolean checking)
      throws IOException {
    boolean same = Files.exists(file) && Files.readString(file).equals(table);
    if (checking && !leftOut.isEmpty()) {
      throw new IllegalStateException("tests with a duty did not run: " + leftOut);
    }
    if (checking && !same) {
      throw new IllegalStateException(
          file + " is not what the tests say; run ./mvnw verify and commit it");
    }
    if (!leftOut.isEmpty()) {
      System.out.println("[WARNING] " + file + " stays as it is, not run: " + leftOut);
    } else if (!same) {
      Files.writeString(file, table);
      System.out.println("[WARNING] " + file + " was written anew");
    }
  }
}
