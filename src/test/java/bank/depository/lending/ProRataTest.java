package bank.depository.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProRataTest {

  @Test
  void anOddFenGoesToWhereTheRunningSumRoundsUp() {
    assertEquals(List.of(2L, 1L), split(3, 50, 50));
    assertEquals(List.of(33L, 34L, 33L), split(100, 1, 1, 1));
    assertEquals(List.of(0L, 1L, 0L, 0L), split(1, 1, 1, 1, 1));
    assertEquals(List.of(5L), split(5, 7));
    assertEquals(List.of(0L, 0L), split(0, 7, 9));
  }

  @Test
  void nothingCannotBeDividedBy() {
    assertThrows(IllegalArgumentException.class, () -> split(1, 0, 0));
  }

  @Test
  void tenThousandClaimsOfTheLargestLoanAddUp() {
    List<Long> parts =
        split(99_999_999, LongStream.rangeClosed(1, 10_000).map(i -> i * 7_919).toArray());

    assertEquals(99_999_999, parts.stream().mapToLong(Long::longValue).sum());
  }

  @Property
  void partsAddUpAndEachIsItsShareRoundedUpOrDown(
      @ForAll @LongRange(min = 0, max = 100_000_000) long amount,
      @ForAll @Size(min = 1, max = 500) List<@LongRange(min = 1, max = 100_000_000) Long> weights) {
    List<Long> parts = split(amount, weights.stream().mapToLong(Long::longValue).toArray());

    assertEquals(weights.size(), parts.size());
    assertEquals(amount, parts.stream().mapToLong(Long::longValue).sum());
    BigDecimal whole = BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal exact =
          BigDecimal.valueOf(amount)
              .multiply(BigDecimal.valueOf(weights.get(i)))
              .divide(whole, new MathContext(60));
      BigDecimal off = BigDecimal.valueOf(parts.get(i)).subtract(exact).abs();
      assertTrue(off.compareTo(BigDecimal.ONE) < 0, parts.get(i) + " for " + exact);
    }
  }

  @Property(tries = 300)
  void aLoanPaidInAnyPartsEndsWithEveryClaimAtZero(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 1, max = 1_000_000) Long> claims,
      @ForAll @IntRange(min = 1, max = 36) int instalments) {
    List<Long> owed = new ArrayList<>(claims);
    for (int left = instalments; left > 0; left--) {
      long whole = owed.stream().mapToLong(Long::longValue).sum();
      if (whole == 0) {
        break;
      }
      List<Long> parts =
          split(
              left == 1 ? whole : whole / left, owed.stream().mapToLong(Long::longValue).toArray());
      for (int i = 0; i < owed.size(); i++) {
        owed.set(i, owed.get(i) - parts.get(i));
        assertTrue(owed.get(i) >= 0);
      }
    }

    assertEquals(0, owed.stream().mapToLong(Long::longValue).sum());
  }

  private static List<Long> split(long amount, long... weights) {
    return ProRata.split(
            Money.ofFen(amount), LongStream.of(weights).mapToObj(Money::ofFen).toList())
        .stream()
        .map(Money::fen)
        .toList();
  }
}
