package bank.depository.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of personal value looks like where it is shown in part, and who says so. */
class MasksTest {

  /** A text of stars in a string, or stars made in a row: what hides letters. */
  private static final Pattern HIDES =
      Pattern.compile("\"[^\"\\n]*\\*{2,}[^\"\\n]*\"|\"\\*\"|'\\*'");

  @ParameterizedTest
  @CsvSource({
    "PERSON, 王明, 王*",
    "PERSON, 王小明, 王*明",
    "PERSON, 欧阳小雪, 欧**雪",
    "PERSON, 𠮷野小明, 𠮷**明",
    "PERSON, Alexander Smith, A****h",
    "ORGANIZATION, 上海某某科技有限公司, 上海****公司",
    "ID_NUMBER, 11010519491231002X, 1****************X",
    "ID_NUMBER, E12345678, E*******8",
    "ACCOUNT, 4111111111111111, **** 1111",
    "ACCOUNT, 6222021234567890123, **** 0123",
    "MOBILE, 13800138000, 138****8000",
    "SUB_ACCOUNT, 680000010000010005, 6800 **** **** 0005"
  })
  @Requirement(value = "INF-02", says = "personal data are masked on screens and in logs")
  void eachKindHasItsMask(String kind, String plain, String masked) {
    assertEquals(
        masked,
        switch (kind) {
          case "PERSON" -> Masks.person(plain);
          case "ORGANIZATION" -> Masks.organization(plain);
          case "ID_NUMBER" -> Masks.idNumber(plain);
          case "ACCOUNT" -> Masks.account(plain);
          case "MOBILE" -> Masks.mobile(plain);
          case "SUB_ACCOUNT" -> Masks.subAccount(plain);
          default -> throw new AssertionError(kind);
        });
  }

  @Test
  void valuesAreWrittenMaskedWhereverTheyAreWritten() {
    assertEquals("王*明", new PersonName("王小明").toString());
    assertEquals(
        "1****************X", new IdNumber(IdType.RESIDENT_ID, "11010519491231002X").toString());
    assertEquals("**** 1111", new CardNo("4111111111111111").toString());
    assertEquals("138****8000", new MobileNo("13800138000").toString());
  }

  @Test
  void nobodyElseMasks() throws IOException {
    Path root = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(root)) {
      List<String> others =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("Masks.java"))
              // The simulated outside parties share no class with the service.
              .filter(file -> !file.toString().contains("simulator"))
              .filter(MasksTest::hides)
              .map(Path::toString)
              .toList();
      assertEquals(List.of(), others);
    }
  }

  @Test
  void theRuleSeesAMask() {
    assertTrue(HIDES.matcher("return number.substring(0, 3) + \"****\";").find());
    assertTrue(HIDES.matcher("return \"*\".repeat(4);").find());
  }

  private static boolean hides(Path file) {
    try {
      return HIDES.matcher(Files.readString(file)).find();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
