package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.reconciliation.CheckFile;
import bank.depository.reconciliation.CheckFileKind;
import bank.depository.reconciliation.CheckFileLines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code api-spec/check-files.md} against the code that writes check files. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CheckFileFormatTest {

  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| ([a-z_]+) \\| (?!---)");

  @Inject CheckFileLines lines;

  private final String document = read();

  @Test
  void columnsStandInTheDocumentInTheirOrder() {
    for (CheckFileKind kind : CheckFileKind.values()) {
      String columns =
          COLUMN
              .matcher(sectionOf(kind))
              .results()
              .map(column -> column.group(1))
              .filter(column -> !column.equals("column") && !column.equals("file"))
              .collect(Collectors.joining(","));

      assertEquals(heading(kind), columns, kind.name());
    }
  }

  @Test
  void everyKindListsItsTransfers() {
    for (CheckFileKind kind : CheckFileKind.values()) {
      Matcher row = Pattern.compile("(?m)^\\| " + kind + " \\| (.*) \\|$").matcher(document);
      Set<String> written = row.find() ? Set.of(row.group(1).split(", ")) : Set.of();
      Set<String> listed =
          kind.transfers().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

      assertEquals(listed, new TreeSet<>(written), kind.name());
    }
  }

  @Test
  void theSignedTextIsThatOfTheDocument() {
    CheckFile file =
        new CheckFile(
            1001,
            LocalDate.of(2026, 1, 5),
            CheckFileKind.DEPOSITS,
            1,
            2,
            2_500_000,
            312,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
            Instant.EPOCH);

    assertTrue(document.contains("```text\n" + file.signedText() + "```\n"), file.signedText());
  }

  @Test
  void theContractKnowsTheKinds() {
    assertEquals(
        Arrays.stream(CheckFileKind.values()).map(Enum::name).toList(),
        Contract.words(Contract.read().schema("CheckFileKind").path("enum")));
  }

  private String heading(CheckFileKind kind) {
    return QuarkusTransaction.requiringNew().call(() -> lines.heading(kind));
  }

  private String sectionOf(CheckFileKind kind) {
    Matcher section = Pattern.compile("(?ms)^### ([A-Z, ]*)\\n(.*?)(?=^##)").matcher(document);
    while (section.find()) {
      if (Set.of(section.group(1).split(", ")).contains(kind.name())) {
        return section.group(2);
      }
    }
    throw new AssertionError("no section of " + kind);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("api-spec", "check-files.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
