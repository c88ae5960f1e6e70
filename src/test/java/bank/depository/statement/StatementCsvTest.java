package bank.depository.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet may make of a statement, and how long one may be. */
class StatementCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\tx"})
  void aCellThatASpreadsheetWouldCalculateIsText(String cell) {
    assertEquals("'" + cell, StatementCsv.cell(cell));
  }

  @Test
  void quotesCommasAndLinesAreKeptInOneCell() {
    assertEquals("\"a,\"\"b\"\"\nc\"", StatementCsv.cell("a,\"b\"\nc"));
    assertEquals("project-1", StatementCsv.cell("project-1"));
    assertEquals("", StatementCsv.cell(""));
  }

  @Test
  void aPeriodHasAtMost366Days() {
    LocalDate first = LocalDate.of(2026, 1, 1);

    assertEquals(first, new StatementPeriod(first, first.plusDays(365)).from());
    assertThrows(Refusal.class, () -> new StatementPeriod(first, first.plusDays(366)));
    assertThrows(Refusal.class, () -> new StatementPeriod(first, first.minusDays(1)));
  }
}
