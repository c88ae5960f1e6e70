package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestsAndTokensTest {

  private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

  /** GB/T 32905, example 1, and FIPS 180-4. */
  @Test
  void theDigestsAreThoseOfTheStandards() {
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        Sm3Digest.of(ABC).hex());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Sha256Digest.of(ABC).hex());
  }

  @Test
  void aStreamHasTheDigestOfItsBytes() throws IOException {
    byte[] large = new byte[200_001];
    assertEquals(Sm3Digest.of(large), Sm3Digest.of(new ByteArrayInputStream(large)));
    assertEquals(Sha256Digest.of(large), Sha256Digest.of(new ByteArrayInputStream(large)));
  }

  @Test
  void aDigestHasSixtyFourDigits() {
    String hex = Sm3Digest.of(ABC).hex();
    assertEquals(32, new Sm3Digest(hex).bytes().length);
    assertArrayEquals(Sha256Digest.of(ABC).bytes(), Sha256Digest.of(ABC).bytes());
    assertThrows(IllegalArgumentException.class, () -> new Sm3Digest(hex.substring(1)));
    assertThrows(
        IllegalArgumentException.class, () -> new Sha256Digest(hex.toUpperCase(Locale.ROOT)));
  }

  @Test
  void aTokenHasTwoHundredFiftySixBitsForAnAddress() {
    RandomTokens tokens = new RandomTokens();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String token = tokens.token();
      assertTrue(token.matches("[A-Za-z0-9_-]{43}"), token);
      seen.add(token);
    }
    assertEquals(1000, seen.size());
  }

  @Test
  void aCodeHasItsDigitsAlsoLeadingZeros() {
    RandomTokens tokens = new RandomTokens();
    Set<Character> first = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String code = tokens.digits(6);
      assertTrue(code.matches("[0-9]{6}"), code);
      first.add(code.charAt(0));
    }
    assertEquals(10, first.size());
    assertThrows(IllegalArgumentException.class, () -> tokens.digits(0));
    assertThrows(IllegalArgumentException.class, () -> tokens.digits(33));
  }
}
