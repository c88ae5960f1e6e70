package bank.depository.sms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.crypto.Keys;
import bank.depository.crypto.KeysForTests;
import bank.depository.crypto.MacPurpose;
import bank.depository.identity.MobileNo;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes outlive a renewal of the bank's keys between sending and typing. */
class SmsKeyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final SmsCodeKey KEY = new SmsCodeKey(1001, UUID.randomUUID());
  private static final SmsBinding BINDING =
      new SmsBinding(
          new PlatformId(1001),
          UUID.randomUUID(),
          OrderId.next(),
          SmsPurpose.CONFIRMATION,
          Money.ZERO,
          new MobileNo("13800138000"));

  @TempDir Path folder;

  @Test
  void aCodeThatWasSentBeforeTheKeyWasRenewedServesAfterwards() {
    SmsCode code = sent(seal(KeysForTests.in(folder)));
    SmsSeal renewed = seal(KeysForTests.renewed(folder, MacPurpose.SMS_CODE, 2));

    assertFalse(code.tried(renewed.codes(KEY, "654321"), NOW) instanceof SmsAnswer.Right);
    assertInstanceOf(SmsAnswer.Right.class, code.tried(renewed.codes(KEY, "123456"), NOW));
  }

  @Test
  void newCodesAreMadeWithTheRenewedKey() {
    byte[] before = seal(KeysForTests.in(folder)).code(KEY, "123456");

    byte[] after = seal(KeysForTests.renewed(folder, MacPurpose.SMS_CODE, 2)).code(KEY, "123456");

    assertFalse(Arrays.equals(before, after));
  }

  @Test
  void theMobileOfACodeIsKnownAgainAfterTheSearchKeyWasRenewed() {
    SmsCode code = sent(seal(KeysForTests.in(folder)));
    SmsSeal renewed = seal(KeysForTests.renewed(folder, MacPurpose.SEARCH_DIGEST, 2));

    assertTrue(code.isBoundTo(BINDING, renewed.mobileDigests(BINDING.mobile())));
    assertFalse(code.isBoundTo(BINDING, renewed.mobileDigests(new MobileNo("13900139000"))));
  }

  private static SmsCode sent(SmsSeal seal) {
    return new SmsCode(
        KEY, BINDING, seal.mobileDigest(BINDING.mobile()), seal.code(KEY, "123456"), NOW);
  }

  private static SmsSeal seal(Keys keys) {
    return new SmsSeal(KeysForTests.cipher(keys), KeysForTests.digest(keys), keys);
  }
}
