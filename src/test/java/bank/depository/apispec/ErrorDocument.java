package bank.depository.apispec;

import bank.depository.shared.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/integration-guide/errors.md}: the catalogue for whoever meets a code. All of it is
 * rendered but the last column, which is written there by hand.
 */
final class ErrorDocument {

  static final Path FILE = Path.of("docs", "integration-guide", "errors.md");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z_0-9]+)` \\|(?:[^|]*\\|){4} ([^|]*) \\|$");

  private final Set<String> toPlatforms;
  private final Map<String, String> advice;

  private ErrorDocument(Set<String> toPlatforms, Map<String, String> advice) {
    this.toPlatforms = toPlatforms;
    this.advice = advice;
  }

  static ErrorDocument read(Contract contract) {
    try {
      String text = Files.exists(FILE) ? Files.readString(FILE) : "";
      Map<String, String> advice =
          ROW.matcher(text)
              .results()
              .collect(
                  Collectors.toMap(
                      row -> row.group(1), ErrorDocument::handWritten, (a, b) -> a, TreeMap::new));
      return new ErrorDocument(contract.codes(), advice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String handWritten(MatchResult row) {
    return row.group(2).strip();
  }

  /** Codes of which the document does not say what to do. */
  Set<String> withoutAdvice() {
    return Arrays.stream(ErrorCode.values())
        .map(Enum::name)
        .filter(code -> advice.getOrDefault(code, "").isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String rendered() {
    return """
        # Error codes

        Every cause for which the service says no, from the one catalogue in the code (`shared.ErrorCode`). All columns but the
        last are rendered from it and compared by a test; what an operation itself can answer stands there in
        `api-spec/platform-api.yaml`. One code, one cause. Treat a code that you do not know by its `kind` and `retry`.

        `kind`: who has to act. `CALLER` the sender, `BUSINESS` a rule says no, `UPSTREAM` somebody behind the bank, `DEFECT` the
        bank. `retry`: `NEVER` the same request will be refused again, `SAME_REQUEST` send the same again, signed anew, after
        `Retry-After` seconds, `QUERY` the outcome is unknown: ask for the order.

        ## What a platform is told

        """
        + table(toPlatforms::contains)
        + """

        ## What no operation of the contract answers

        Most of these are for the bank's pages and console. `PATH_REFUSED`, `METHOD_NOT_ALLOWED` and `REQUEST_NO_MISSING` meet
        who sends what is no request of the contract.

        """
        + table(code -> !toPlatforms.contains(code));
  }

  private String table(Predicate<String> which) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> which.test(code.name()))
        .map(this::row)
        .collect(
            Collectors.joining(
                "",
                "| code | status | kind | retry | cause | what to do |\n"
                    + "| --- | --- | --- | --- | --- | --- |\n",
                ""));
  }

  private String row(ErrorCode code) {
    return "| `%s` | %d | %s | %s | %s | %s |\n"
        .formatted(
            code,
            code.status(),
            code.kind(),
            code.retry(),
            code.title(),
            advice.getOrDefault(code.name(), ""));
  }
}
