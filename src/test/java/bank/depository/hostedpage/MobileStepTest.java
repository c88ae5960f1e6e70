package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.hostedpage.particulars.MobileStep;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may follow each step of a change of the mobile. */
class MobileStepTest {

  @ParameterizedTest
  @CsvSource({
    "NUMBER,OLD_CODE PROVEN ENDED",
    "OLD_CODE,NUMBER NEW_CODE PROVEN ENDED",
    "NEW_CODE,NUMBER PROVEN ENDED",
    "PROVEN,DONE ENDED",
    "DONE,''",
    "ENDED,''",
  })
  void aChangeGoesOnAsTheTableSays(MobileStep step, String next) {
    assertEquals(next, step.next().stream().map(Enum::name).collect(Collectors.joining(" ")));
  }
}
