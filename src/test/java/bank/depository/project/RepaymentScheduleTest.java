package bank.depository.project;

import static bank.depository.project.RepaymentMethod.BULLET;
import static bank.depository.project.RepaymentMethod.EQUAL_INSTALMENTS;
import static bank.depository.project.RepaymentMethod.INTEREST_FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepaymentScheduleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  /**
   * Monthly payments as published: 20,000 at 7.5 % over five years is 400.76 and 1,000 at 12 % over
   * one year is 88.85 in any table of loan payments; HDFC Bank explains its formula with 1,000,000
   * at 7.2 % over ten years, 11,714 in whole units.
   */
  @ParameterizedTest
  @CsvSource({"2000000, 750, 60, 40076", "100000, 1200, 12, 8885", "1000000, 720, 120, 11714"})
  void equalInstalmentsAreThePublishedPayments(long fen, int rate, int months, long payment) {
    List<RepaymentSchedule.Line> lines = schedule(fen, rate, months, EQUAL_INSTALMENTS).lines();

    assertEquals(months, lines.size());
    lines.subList(0, months - 1).forEach(line -> assertEquals(payment, line.total().fen()));
  }

  @Test
  void equalInstalmentsOfASmallLoanLineByLine() {
    // 10,000.00 at 12 %: 1 % a month; worked out by hand with a rounded figure in each cell.
    assertEquals(
        List.of("330022+10000", "333322+6700", "336656+3367"),
        figures(schedule(1_000_000, 1_200, 3, EQUAL_INSTALMENTS)));
  }

  @Test
  void interestFirstPaysThePrincipalWithTheLast() {
    assertEquals(
        List.of("0+8333", "0+8333", "1000000+8333"),
        figures(schedule(1_000_000, 1_000, 3, INTEREST_FIRST)));
  }

  @Test
  void bulletPaysAllOnceAtTheEndOfTheTerm() {
    RepaymentSchedule schedule = schedule(1_000_000, 1_000, 3, BULLET);

    assertEquals(List.of("1000000+25000"), figures(schedule));
    assertEquals(LocalDate.of(2026, 4, 15), schedule.lines().get(0).dueOn());
  }

  @Test
  void halfAFenGoesUp() {
    // 15 fen at 12 % a year are 0.15 fen a month; 50 fen are exactly half a fen.
    assertEquals(List.of("50+1"), figures(schedule(50, 1_200, 1, BULLET)));
    assertEquals(List.of("49+0"), figures(schedule(49, 1_200, 1, BULLET)));
  }

  @Test
  void aShortMonthMovesNoLaterDueDate() {
    RepaymentSchedule schedule =
        RepaymentSchedule.of(
            terms(1_000_000, 1_200, 4, INTEREST_FIRST), LocalDate.of(2027, 10, 31));

    assertEquals(
        List.of(
            LocalDate.of(2027, 11, 30),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2028, 1, 31),
            LocalDate.of(2028, 2, 29)),
        schedule.lines().stream().map(RepaymentSchedule.Line::dueOn).toList());
  }

  @Test
  void anInstalmentOfNothingIsRefused() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> schedule(1_000, 1, 3, RepaymentMethod.INTEREST_FIRST));

    assertEquals(ErrorCode.PROJECT_TERMS_UNWORKABLE, refusal.code());
  }

  @Test
  void termsOutOfRangeDoNotExist() {
    assertThrows(IllegalArgumentException.class, () -> new AnnualRate(0));
    assertThrows(IllegalArgumentException.class, () -> new AnnualRate(3_601));
    assertEquals(3_600, new AnnualRate(3_600).basisPoints());
    assertThrows(IllegalArgumentException.class, () -> terms(100, 100, 0, BULLET));
    assertThrows(IllegalArgumentException.class, () -> terms(100, 100, 121, BULLET));
    assertThrows(IllegalArgumentException.class, () -> terms(0, 100, 1, BULLET));
  }

  @Property(tries = 300)
  void equalInstalmentsAgreeWithDecimalArithmetic(
      @ForAll @LongRange(min = 1_000_000, max = 100_000_000) long fen,
      @ForAll @IntRange(min = 1, max = 3_600) int rate,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    assertEquals(
        byDecimals(fen, rate, months), figures(schedule(fen, rate, months, EQUAL_INSTALMENTS)));
  }

  @Property(tries = 300)
  void principalAddsUpToTheLoan(
      @ForAll @LongRange(min = 1_000_000, max = 100_000_000) long fen,
      @ForAll @IntRange(min = 1, max = 3_600) int rate,
      @ForAll @IntRange(min = 1, max = 120) int months,
      @ForAll RepaymentMethod method) {
    List<RepaymentSchedule.Line> lines = schedule(fen, rate, months, method).lines();

    assertEquals(fen, lines.stream().mapToLong(line -> line.principal().fen()).sum());
    assertEquals(method == BULLET ? 1 : months, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(i + 1, lines.get(i).no());
      assertTrue(lines.get(i).total().fen() > 0);
    }
  }

  /**
   * The annuity by decimal fractions, built up from discount factors instead of the closed form.
   */
  private static List<String> byDecimals(long fen, int rate, int months) {
    MathContext precise = new MathContext(60);
    BigDecimal monthly = BigDecimal.valueOf(rate).divide(BigDecimal.valueOf(120_000), precise);
    BigDecimal discount = BigDecimal.ONE;
    BigDecimal factors = BigDecimal.ZERO;
    for (int i = 0; i < months; i++) {
      discount = discount.divide(BigDecimal.ONE.add(monthly), precise);
      factors = factors.add(discount, precise);
    }
    BigDecimal sum = rounded(BigDecimal.valueOf(fen).divide(factors, precise));
    BigDecimal owed = BigDecimal.valueOf(fen);
    List<String> figures = new ArrayList<>();
    for (int month = 1; month <= months; month++) {
      BigDecimal interest = rounded(owed.multiply(monthly, precise));
      BigDecimal principal = month == months ? owed : sum.subtract(interest);
      figures.add(principal.toPlainString() + "+" + interest.toPlainString());
      owed = owed.subtract(principal);
    }
    return figures;
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(20, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.HALF_UP);
  }

  private static List<String> figures(RepaymentSchedule schedule) {
    return schedule.lines().stream()
        .map(line -> line.principal().fen() + "+" + line.interest().fen())
        .toList();
  }

  private static RepaymentSchedule schedule(
      long fen, int rate, int months, RepaymentMethod method) {
    return RepaymentSchedule.of(terms(fen, rate, months, method), DAY);
  }

  private static LoanTerms terms(long fen, int rate, int months, RepaymentMethod method) {
    return new LoanTerms(Money.ofFen(fen), new AnnualRate(rate), months, method);
  }
}
