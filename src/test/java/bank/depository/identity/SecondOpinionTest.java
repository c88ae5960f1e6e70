package bank.depository.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.NodeTools;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Numbers by the thousand, right and wrong, judged by us and by an independent library of npm. */
class SecondOpinionTest {

  private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODIES = 200;

  private final Random chance = new Random(20260302);

  @Test
  @Requirement(value = "IDV-05", says = "resident id with check digit and age")
  @Requirement(value = "IDV-05", says = "unified social credit code with check digit")
  void weAgreeWithAnIndependentLibraryOnEveryGeneratedNumber() {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    asked.put("resident", numbers("0123456789X", body -> "110105" + day() + digits(3)));
    asked.put("credit", creditCodes());
    asked.put("licence", numbers("0123456789", body -> "110108" + digits(8)));
    asked.put("card", numbers("0123456789", body -> "62" + digits(9 + chance.nextInt(8))));
    asked.put("icao", numbers("0123456789", body -> letters(3) + "1100" + "850121" + digits(1)));

    JsonNode verdicts =
        NodeTools.withPackages("identity", "stdnum@1.12.0")
            .run("/identity-interop/check-numbers.mjs", asked);

    assertAgreed(asked.get("resident"), verdicts.get("resident"), is(IdType.RESIDENT_ID));
    assertAgreed(asked.get("credit"), verdicts.get("credit"), is(IdType.CREDIT_CODE));
    assertAgreed(asked.get("licence"), verdicts.get("licence"), is(IdType.BUSINESS_LICENCE));
    assertAgreed(
        asked.get("card"), verdicts.get("card"), number -> holds(() -> new CardNo(number)));
    assertAgreed(asked.get("icao"), verdicts.get("icao"), is(IdType.FOREIGN_PERMANENT_RESIDENCE));
  }

  /** Each body once with every last character there is: one of them is right. */
  private List<String> numbers(String lasts, UnaryOperator<String> bodies) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < BODIES; i++) {
      String body = bodies.apply("");
      lasts.chars().forEach(last -> numbers.add(body + (char) last));
    }
    return numbers;
  }

  /** Without the one body in 31 whose check character is 0, which the library cannot compute. */
  private List<String> creditCodes() {
    return numbers(
        CODE_ALPHABET,
        body -> {
          String code = "91" + digits(6) + organization();
          return isCheckedByZero(code) ? "91440300708461136" : code;
        });
  }

  private static boolean isCheckedByZero(String code) {
    int weight = 1;
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum += CODE_ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return sum % 31 == 0;
  }

  private void assertAgreed(List<String> numbers, JsonNode verdicts, Predicate<String> ours) {
    int right = 0;
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      assertEquals(verdicts.get(i).asBoolean(), ours.test(number), number);
      right += verdicts.get(i).asBoolean() ? 1 : 0;
    }
    assertTrue(right >= BODIES * 9 / 10, "only " + right + " are right");
  }

  private static Predicate<String> is(IdType type) {
    return number -> holds(() -> new IdNumber(type, number));
  }

  private static boolean holds(Runnable value) {
    try {
      value.run();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private String day() {
    return LocalDate.of(1940, 1, 1)
        .plusDays(chance.nextInt(25_000))
        .format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private String digits(int count) {
    return pick("0123456789", count);
  }

  private String letters(int count) {
    return pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ", count);
  }

  private String organization() {
    return pick(CODE_ALPHABET, 9);
  }

  private String pick(String alphabet, int count) {
    StringBuilder picked = new StringBuilder();
    for (int i = 0; i < count; i++) {
      picked.append(alphabet.charAt(chance.nextInt(alphabet.length())));
    }
    return picked.toString();
  }
}
