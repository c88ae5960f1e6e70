package bank.depository.console;

import bank.depository.platform.FeeLine;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the fee schedule of the contract's form: one row a line, blank rows charge nothing. */
final class FeeFields {

  private FeeFields() {}

  static List<FeeLine> lines(
      List<String> lines, List<String> flats, List<String> rates, List<String> caps) {
    int rows = lines.size();
    if (flats.size() != rows || rates.size() != rows || caps.size() != rows) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the fee schedule has rows of different length");
    }
    return IntStream.range(0, rows)
        .filter(row -> !flats.get(row).isBlank() || !rates.get(row).isBlank())
        .mapToObj(row -> line(lines.get(row), flats.get(row), rates.get(row), caps.get(row)))
        .toList();
  }

  private static FeeLine line(String line, String flat, String rate, String cap) {
    int slash = line.indexOf('/');
    return new FeeLine(
        FormFields.constant(FeeLine.ChargedBy.class, line.substring(0, Math.max(slash, 0))),
        FormFields.constant(FeeLine.Occasion.class, line.substring(slash + 1)),
        FormFields.yuan(flat),
        FormFields.ppm(rate),
        FormFields.yuan(cap));
  }
}
