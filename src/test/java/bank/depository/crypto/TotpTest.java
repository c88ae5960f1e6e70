package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  @Requirement(value = "OPS-04", says = "staff sign in with a second factor")
  void theCodesAreThoseOfTheRfc(long second, String code) {
    Instant then = Instant.ofEpochSecond(second);
    assertEquals(code, Totp.codeAt(SECRET, then));
    assertEquals(OptionalLong.of(second / 30), Totp.stepOf(SECRET, code, then));
  }

  /** The code 081804 is that of seconds 1111111080 to 1111111109. */
  @ParameterizedTest
  @CsvSource({
    "1111111049, false",
    "1111111050, true",
    "1111111079, true",
    "1111111080, true",
    "1111111109, true",
    "1111111110, true",
    "1111111139, true",
    "1111111140, false"
  })
  void aCodeStandsOneStepEarlyAndOneStepLate(long second, boolean taken) {
    OptionalLong step = Totp.stepOf(SECRET, "081804", Instant.ofEpochSecond(second));
    assertEquals(taken ? OptionalLong.of(37_037_036) : OptionalLong.empty(), step);
  }

  @ParameterizedTest
  @CsvSource({"287083", "28708", "2870820", "''", "abcdef", "２８７０８２"})
  void whatIsNotTheCodeIsRefused(String code) {
    assertTrue(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(59)).isEmpty());
  }

  @Test
  void theDeviceIsToldTheSecretInBase32() {
    assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.base32(SECRET));
    assertEquals(
        "otpauth://totp/The%20Bank:li%40bank?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=The%20Bank",
        Totp.provisioningUri("The Bank", "li@bank", SECRET));
    assertEquals(20, Totp.newSecret().length);
  }
}
