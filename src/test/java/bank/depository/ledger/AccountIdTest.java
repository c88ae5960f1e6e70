package bank.depository.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.shared.PlatformId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

  @Test
  void theNumberTellsThePlatformAndTheKind() {
    assertEquals(
        1_234_000_000_001L, AccountId.of(new PlatformId(1234), AccountKind.SUMMARY).value());
    assertEquals(AccountKind.FEES_AWAITING_SWEEP, new AccountId(1_234_000_000_006L).kind());
    assertEquals(AccountKind.SUB_ACCOUNT, new AccountId(1_234_000_001_000L).kind());
    assertEquals(AccountKind.SUB_ACCOUNT, new AccountId(1_234_999_999_999L).kind());
    assertEquals(new PlatformId(1234), new AccountId(1_234_999_999_999L).platform());
  }

  @Test
  void thePlatformWithTheLargestNumberHasAccountsToo() {
    PlatformId last = new PlatformId(Integer.MAX_VALUE);
    assertEquals(last, AccountId.of(last, AccountKind.SUSPENSE).platform());
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        -1,
        0,
        999_999_999_999L,
        1_234_000_000_000L,
        1_234_000_000_007L,
        1_234_000_000_999L,
        (Integer.MAX_VALUE + 1L) * 1_000_000_000L + 1000
      })
  void aNumberThatNoAccountCanHaveIsRefused(long value) {
    assertThrows(IllegalArgumentException.class, () -> new AccountId(value));
  }

  @Test
  void subAccountsAreManyAndHaveNoCommonNumber() {
    assertThrows(
        IllegalArgumentException.class,
        () -> AccountId.of(new PlatformId(1234), AccountKind.SUB_ACCOUNT));
  }
}
