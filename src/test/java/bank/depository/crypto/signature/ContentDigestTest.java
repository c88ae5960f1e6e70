package bank.depository.crypto.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values are those of RFC 9530, appendix D, and RFC 9421, appendix B.2. */
class ContentDigestTest {

  private static final String SHA_256 = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
  private static final String SHA_512 =
      "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
  private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);

  private static boolean fits(String... values) {
    return ContentDigest.fits(List.of(values), BODY);
  }

  @Test
  void bothAlgorithmsOfTheRfcFit() {
    assertEquals(true, fits(SHA_256));
    assertEquals(true, fits(SHA_512));
    assertEquals(true, fits(SHA_256 + ", " + SHA_512));
    assertEquals(true, fits(SHA_256, SHA_512));
    assertEquals(true, fits("md5=:AAAA:, " + SHA_256));
  }

  @Test
  void oursIsBySha256AlsoOfNothing() {
    assertEquals(SHA_256, ContentDigest.of(BODY));
    assertEquals(
        "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:", ContentDigest.of(new byte[0]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "md5=:AAAA:",
        "sha-256=1",
        "sha-256=:AAAA:",
        "sha-256=:not base64",
        "sha-256=:48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
        "SHA-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"
      })
  void whatIsNotTheBodysDigestDoesNotFit(String value) {
    assertEquals(false, fits(value));
  }

  @Test
  void oneRightDigestDoesNotExcuseAWrongOne() {
    assertEquals(false, fits(SHA_256 + ", sha-512=:AAAA:"));
  }

  @Test
  void noFieldFitsNothing() {
    assertEquals(false, ContentDigest.fits(List.of(), new byte[0]));
  }

  @Test
  void aFieldThatIsTooLongFitsNothing() {
    String unused = "md5=:" + "A".repeat(4) + ":, ";
    String spare = " ".repeat(ContentDigest.MAX_LENGTH - unused.length() - SHA_256.length());

    assertEquals(true, fits(unused + spare + SHA_256));
    assertEquals(false, fits(unused + spare + " " + SHA_256));
  }
}
