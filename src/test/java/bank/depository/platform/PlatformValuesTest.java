package bank.depository.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.identity.CreditCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values of platforms refuse what they are not. */
class PlatformValuesTest {

  @Test
  void aCreditCodeWithAnyOtherCheckCharacterIsRefused() {
    // Registered code of a well-known company, as its public register shows it.
    assertEquals("91440300708461136T", new CreditCode("91440300708461136T").value());

    for (char other : "0123456789ABCDEFGHJKLMNPQRUWXY".toCharArray()) {
      String altered = "91440300708461136" + other;
      assertThrows(Refusal.class, () -> new CreditCode(altered), altered);
    }
    assertThrows(Refusal.class, () -> new CreditCode("91440300708461136"));
    assertThrows(Refusal.class, () -> new CreditCode("9144030070846113IT"));
  }

  @Test
  void aFeeIsFlatPlusRateUpToItsCap() {
    FeeLine line =
        new FeeLine(
            FeeLine.ChargedBy.PLATFORM,
            FeeLine.Occasion.REPAYMENT,
            Money.ofFen(100),
            2_500,
            Money.ofFen(1_000));

    assertEquals(Money.ofFen(100), line.most(Money.ofFen(0)));
    assertEquals(Money.ofFen(101), line.most(Money.ofFen(200)));
    assertEquals(Money.ofFen(100), line.most(Money.ofFen(199)));
    assertEquals(Money.ofFen(1_000), line.most(Money.ofFen(360_000)));
    assertEquals(Money.ofFen(1_000), line.most(Money.ofFen(10_000_000)));
  }

  @Test
  void aBrowserReturnsToThePlatformsOwnHostsAlone() {
    PlatformProfile production = profile(Environment.PRODUCTION, "www.platform.example");

    assertTrue(production.mayReturnTo(URI.create("https://www.platform.example/back?x=1")));
    assertTrue(production.mayReturnTo(URI.create("https://WWW.platform.example/")));
    for (String other :
        new String[] {
          "http://www.platform.example/",
          "https://www.platform.example:8443/",
          "https://www.platform.example.evil.example/",
          "https://evil.example/www.platform.example",
          "https://user@www.platform.example/",
          "//www.platform.example/",
          "javascript:alert(1)"
        }) {
      assertFalse(production.mayReturnTo(URI.create(other)), other);
    }
    assertTrue(
        profile(Environment.SANDBOX, "127.0.0.1:8180")
            .mayReturnTo(URI.create("http://127.0.0.1:8180/back")));
  }

  @Test
  void aKeysIdNamesItsPlatform() {
    assertEquals(new PlatformId(1001), new PlatformKeyId("1001-0123456789abcdef").platform());
    for (String other :
        new String[] {"999-0123456789abcdef", "1001-0123456789ABCDEF", "1001", ""}) {
      assertFalse(PlatformKeyId.hasForm(other), other);
    }
  }

  private static PlatformProfile profile(Environment environment, String host) {
    return new PlatformProfile(
        new PlatformId(1000),
        "平台",
        environment,
        PlatformState.LIVE,
        Set.of(new ReturnHost(host)),
        Optional.empty());
  }
}
