package bank.depository.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the platform does on the morning after: holds the bank's files and figures against what it
 * recorded itself.
 */
final class Morning {

  private final PlatformClient platform;
  private final Books books;
  private final Checks checks;

  Morning(PlatformClient platform, Books books, Checks checks) {
    this.platform = platform;
    this.books = books;
    this.checks = checks;
  }

  /** Compares everything of a sealed day. */
  void compare(String day) {
    movements(day);
    balances(day);
    control(day);
    accountForEveryFen(day);
  }

  private void movements(String day) {
    List<String> expected =
        new ArrayList<>(books.entries().stream().map(Books.Entry::line).toList());
    int lines = expected.size();
    for (String kind : List.of("DEPOSITS", "WITHDRAWALS", "TRANSFERS")) {
      for (String line : file(day, kind)) {
        String[] fields = line.split(",", -1);
        String withoutNumberAndTime = String.join(",", List.of(fields).subList(1, 7));
        checks.check(
            "the bank's line is ours: " + withoutNumberAndTime,
            expected.remove(withoutNumberAndTime));
      }
    }
    checks.check(
        "all " + lines + " movements that we recorded are in the bank's files", expected.isEmpty());
  }

  private void balances(String day) {
    Map<String, Long> theirs = new TreeMap<>();
    for (String line : file(day, "BALANCES")) {
      String[] fields = line.split(",", -1);
      theirs.put(fields[0], Long.parseLong(fields[2]));
      checks.check("nothing of " + fields[0] + " is held any more", fields[3].equals("0"));
    }
    checks.check("every customer's balance agrees", theirs.equals(new TreeMap<>(books.balances())));
  }

  private List<String> file(String day, String kind) {
    PlatformClient.Answer manifest = platform.get("/v1/check-files/" + day + "/" + kind).ok();
    byte[] contents = platform.download(manifest.text("url"));
    checks.check(
        kind + " has the digest of its manifest",
        Checks.sha256(contents).equals(manifest.text("sha256")));
    List<String> lines = new String(contents, StandardCharsets.UTF_8).lines().skip(1).toList();
    checks.check(
        kind + " has as many lines as its manifest says", lines.size() == manifest.fen("lines"));
    return lines;
  }

  private void control(String day) {
    JsonNode equations =
        platform.get("/v1/control-reconciliations/" + day).ok().body().path("equations");
    checks.check("both equations were reconciled", equations.size() == 2);
    for (JsonNode equation : equations) {
      Checks.say(
          "%s: books %s, core %s, difference %s",
          equation.path("account").asText(),
          Checks.yuan(equation.path("expected_fen").asLong()),
          Checks.yuan(equation.path("core_fen").asLong()),
          Checks.yuan(equation.path("difference_fen").asLong()));
      checks.check(
          equation.path("account").asText() + " agrees with the core to the fen",
          equation.path("agrees").asBoolean());
    }
    long in = books.sumOf("DEPOSIT");
    long out = books.sumOf("WITHDRAWAL");
    long fees = books.sumOf("PLATFORM_FEE");
    checks.check(
        "the core's summary account has what came in less what went out and the fees",
        coreFen(equations, "SUMMARY") == in - out - fees);
    checks.check(
        "the core's own-fund account has the platform's fees",
        fees > 0 && coreFen(equations, "OWN_FUND") == fees);
  }

  private static long coreFen(JsonNode equations, String account) {
    for (JsonNode equation : equations) {
      if (equation.path("account").asText().equals(account)) {
        return equation.path("core_fen").asLong();
      }
    }
    return Long.MIN_VALUE;
  }

  private void accountForEveryFen(String day) {
    System.out.printf("%nWhere every fen is at the end of %s%n", day);
    long customers = 0;
    for (Map.Entry<String, Long> balance : books.balances().entrySet()) {
      row("sub-account of " + balance.getKey(), balance.getValue());
      customers += balance.getValue();
    }
    row("platform's fees in its own-fund account", books.sumOf("PLATFORM_FEE"));
    long in = books.sumOf("DEPOSIT");
    long out = books.sumOf("WITHDRAWAL");
    row("paid in by customers", in);
    row("withdrawn by customers", out);
    row(
        "in minus out minus all of the above accounts",
        in - out - customers - books.sumOf("PLATFORM_FEE"));
    checks.check("every fen is accounted for", in - out == customers + books.sumOf("PLATFORM_FEE"));
  }

  private static void row(String what, long fen) {
    System.out.printf("  %-48s %16s%n", what, Checks.yuan(fen));
  }
}
