package bank.depository.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.identity.MobileNo;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a code serves, for what, and how often it may be wrong. */
class SmsCodeTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final byte[] RIGHT = {1};
  private static final byte[] WRONG = {2};
  private static final byte[] MOBILE = {3};
  private static final SmsBinding BINDING = binding(Money.ofFen(500));

  @Test
  void aCodeServesForFiveMinutesAndNotASecondLonger() {
    assertInstanceOf(SmsAnswer.Right.class, code().tried(List.of(RIGHT), NOW.plusSeconds(299)));
    assertInstanceOf(SmsAnswer.Expired.class, code().tried(List.of(RIGHT), NOW.plusSeconds(300)));
  }

  @Test
  void theFifthWrongTryLocksTheCodeForTheRightOneToo() {
    SmsCode code = code();
    for (int left = 4; left >= 1; left--) {
      assertEquals(new SmsAnswer.Wrong(left), code.tried(List.of(WRONG), NOW));
    }

    assertInstanceOf(SmsAnswer.Locked.class, code.tried(List.of(WRONG), NOW));
    assertInstanceOf(SmsAnswer.Locked.class, code.tried(List.of(RIGHT), NOW));
  }

  @Test
  void aSpentCodeServesNoMore() {
    SmsCode code = code();
    assertFalse(code.isSpendable(NOW));
    code.tried(List.of(RIGHT), NOW);
    assertTrue(code.isSpendable(NOW));

    code.spend(NOW);

    assertFalse(code.isSpendable(NOW));
    assertInstanceOf(SmsAnswer.Expired.class, code.tried(List.of(RIGHT), NOW));
  }

  @Test
  void aCodeServesOnlyWhatItWasSentFor() {
    SmsCode code = code();

    assertTrue(code.isBoundTo(BINDING, List.of(WRONG, MOBILE)));
    assertFalse(code.isBoundTo(BINDING, List.of(WRONG)));
    assertFalse(code.isFor(BINDING.order().value(), SmsPurpose.CONFIRMATION, 501));
    assertFalse(code.isFor(BINDING.order().value(), SmsPurpose.OPENING, 500));
    assertFalse(code.isFor(UUID.randomUUID(), SmsPurpose.CONFIRMATION, 500));
  }

  private static SmsCode code() {
    return new SmsCode(new SmsCodeKey(1001, UUID.randomUUID()), BINDING, MOBILE, RIGHT, NOW);
  }

  private static SmsBinding binding(Money amount) {
    return new SmsBinding(
        new PlatformId(1001),
        UUID.randomUUID(),
        OrderId.next(),
        SmsPurpose.CONFIRMATION,
        amount,
        new MobileNo("13800138000"));
  }
}
