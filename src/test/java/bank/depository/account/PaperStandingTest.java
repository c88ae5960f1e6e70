package bank.depository.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How papers stand, on both sides of each edge. */
class PaperStandingTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-01,IN_ORDER",
    "2026-05-02,DUE_SOON",
    "2026-06-01,DUE_SOON",
    "2026-06-02,EXPIRED",
    "2026-08-30,EXPIRED",
    "2026-08-31,OVERDUE",
  })
  void papersUntilTheFirstOfJuneStandSo(LocalDate today, PaperStanding standing) {
    assertEquals(standing, PaperStanding.of(Optional.of(LocalDate.of(2026, 6, 1)), today));
  }

  @Test
  void papersThatDoNotExpireAreAlwaysInOrder() {
    assertEquals(
        PaperStanding.IN_ORDER, PaperStanding.of(Optional.empty(), LocalDate.of(2999, 1, 1)));
  }
}
