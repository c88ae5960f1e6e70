package bank.depository;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Small sources that break one rule each, compiled beside the real code and never on the class path
 * of a test, where Quarkus would take them for a part of the service.
 */
final class PlantedFaults {

  /** By rule: file name below {@code bank/depository} and source, whose package line is added. */
  static final Map<ArchitectureRule, Map<String, String>> SOURCES =
      Map.ofEntries(
          Map.entry(
              ArchitectureRule.EVERY_PACKAGE_HAS_A_RANK, Map.of("misc/Stray", "class Stray {}")),
          Map.entry(
              ArchitectureRule.CAPABILITIES_USE_LOWER_RANKS_ONLY,
              Map.of(
                  "project/UpwardUse", "class UpwardUse { bank.depository.lending.LentOut up; }",
                  "payment/SidewaysUse",
                      "class SidewaysUse { bank.depository.lending.LentOut side; }",
                  "lending/LentOut", "public class LentOut {}")),
          Map.entry(
              ArchitectureRule.PACKAGES_ARE_FREE_OF_CYCLES,
              Map.of(
                  "fee/Here", "public class Here { bank.depository.fee.store.There there; }",
                  "fee/store/There", "public class There { bank.depository.fee.Here here; }")),
          Map.entry(
              ArchitectureRule.THE_LEDGER_KNOWS_ONLY_SHARED,
              Map.of(
                  "ledger/Curious", "class Curious { bank.depository.staff.Known known; }",
                  "staff/Known", "public class Known {}")),
          Map.entry(
              ArchitectureRule.THE_SIMULATOR_USES_NOTHING_ELSE,
              Map.of(
                  "sandbox/simulator/Insider",
                  "class Insider { bank.depository.shared.Money money; }")),
          Map.entry(
              ArchitectureRule.PANACHE_ONLY_IN_STORE,
              Map.of(
                  "risk/Alerts",
                  "class Alerts implements io.quarkus.hibernate.orm.panache.PanacheRepository<Object> {}")),
          Map.entry(
              ArchitectureRule.TRANSACTIONS_BEGIN_ONLY_AT_THE_TOP,
              Map.of(
                  "risk/BeginsByMethod",
                  "class BeginsByMethod { @jakarta.transaction.Transactional void open() {} }",
                  "risk/BeginsByClass",
                  "@jakarta.transaction.Transactional(jakarta.transaction.Transactional.TxType.REQUIRES_NEW)"
                      + " class BeginsByClass { void handle() {} }",
                  "risk/BeginsByCall",
                  "class BeginsByCall { void open() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }")),
          Map.entry(
              ArchitectureRule.THE_STORE_JOINS_A_TRANSACTION,
              Map.of(
                  "risk/store/Unjoined",
                  "@jakarta.enterprise.context.ApplicationScoped class Unjoined {}")),
          Map.entry(
              ArchitectureRule.THE_CLOCK_IS_READ_ONLY_IN_SHARED,
              Map.of(
                  "risk/ReadsInstant",
                  "class ReadsInstant { Object at = java.time.Instant.now(); }",
                  "risk/ReadsDay",
                  "class ReadsDay { Object at = java.time.LocalDate.now(java.time.ZoneOffset.UTC); }",
                  "risk/ReadsMillis",
                  "class ReadsMillis { long at = System.currentTimeMillis(); }",
                  "risk/ReadsClock",
                  "class ReadsClock { Object at = java.time.Clock.systemUTC(); }",
                  "risk/ReadsDate",
                  "class ReadsDate { Object at = new java.util.Date(); }")),
          Map.entry(
              ArchitectureRule.PASSWORD_TYPES_ONLY_IN_PASSWORD_AND_CRYPTO,
              Map.of("platform/PlatformPassword", "class PlatformPassword {}")),
          Map.entry(
              ArchitectureRule.NO_FLOATING_POINT,
              Map.of(
                  "risk/FloatField", "class FloatField { float rate; }",
                  "risk/DoubleArray", "class DoubleArray { double[] rates; }",
                  "risk/DoubleReturn", "class DoubleReturn { double rate() { return 1; } }",
                  "risk/DoubleParameter", "class DoubleParameter { void rate(Double rate) {} }",
                  "risk/DoubleComponent", "record DoubleComponent(double rate) {}")),
          Map.entry(
              ArchitectureRule.NO_OLD_DATES,
              Map.of(
                  "risk/OldDate", "class OldDate { java.util.Date at; }",
                  "risk/OldCalendar", "class OldCalendar { java.util.Calendar at; }",
                  "risk/ZonelessTime", "class ZonelessTime { java.time.LocalDateTime at; }")),
          Map.entry(
              ArchitectureRule.NO_LOMBOK_AND_NO_MOCKS,
              Map.of(
                  "/org/mockito/Mock", "public class Mock {}",
                  "/lombok/Lombok", "public class Lombok {}",
                  "risk/Mocked", "class Mocked { org.mockito.Mock mock; }",
                  "risk/Generated", "class Generated { lombok.Lombok lombok; }")),
          Map.entry(
              ArchitectureRule.ENTITIES_HAVE_NO_PUBLIC_SETTERS,
              Map.of(
                  "risk/SettableEntity",
                  "@jakarta.persistence.Entity class SettableEntity { public void setState(int state) {} }",
                  "risk/OpenEntity",
                  "@jakarta.persistence.Entity class OpenEntity { int state; }")),
          Map.entry(
              ArchitectureRule.NAMES_SAY_WHAT_A_THING_IS,
              Map.of(
                  "risk/AlertManager", "class AlertManager {}",
                  "risk/AlertHelper", "class AlertHelper {}",
                  "risk/AlertProcessor", "class AlertProcessor {}",
                  "risk/AlertUtil", "class AlertUtil {}",
                  "risk/AlertImpl", "class AlertImpl {}",
                  "risk/AlertInfo", "class AlertInfo {}",
                  "risk/AlertData", "class AlertData {}",
                  "risk/AlertBase", "class AlertBase {}")),
          Map.entry(
              ArchitectureRule.PLAIN_VALUES_COME_THROUGH_ONE_DOOR,
              Map.of(
                  "risk/OpensByCall",
                  "class OpensByCall { String open(bank.depository.crypto.PersonalDataCipher cipher) {"
                      + " return cipher.decrypt(null, null); } }",
                  "risk/OpensByReference",
                  "class OpensByReference { Object open(bank.depository.crypto.PersonalDataCipher cipher) {"
                      + " java.util.function.BiFunction<bank.depository.crypto.PersonalDataCell, byte[], String> way ="
                      + " cipher::decrypt; return way; } }",
                  "risk/TakesTheKey",
                  "class TakesTheKey { Object key = bank.depository.crypto.SealingPurpose.PERSONAL_DATA; }")),
          Map.entry(
              ArchitectureRule.PACKAGES_ARE_NULL_MARKED,
              Map.of("winddown/Unmarked", "class Unmarked {}")));

  /** Faultless sources that stand close to a fault; no rule may refuse them. */
  static final Map<String, String> SOUND =
      Map.of(
          "report/package-info",
          "@org.jspecify.annotations.NullMarked package bank.depository.report;",
          "report/CountVolumes",
          "class CountVolumes { @jakarta.transaction.Transactional long handle(java.time.Clock clock) {"
              + " return java.time.LocalDate.now(clock).toEpochDay(); } }",
          "report/PeriodEndJob",
          "class PeriodEndJob { @jakarta.transaction.Transactional void nightly() {} }",
          "order/package-info",
          "@org.jspecify.annotations.NullMarked package bank.depository.order;",
          "order/BidCombiner",
          "class BidCombiner { void flush() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }",
          "password/package-info",
          "@org.jspecify.annotations.NullMarked package bank.depository.password;",
          "password/TradePasswordHash",
          "class TradePasswordHash { long tries; }");

  /** Classes among the sources that are no fault themselves. */
  static final Set<String> IS_USED_BY_A_FAULT = Set.of("LentOut", "Known", "Mock", "Lombok");

  private PlantedFaults() {}

  /** Compiles sources to class files below {@code directory}. */
  static void compile(Map<String, String> sources, Path directory) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<Source> units =
          sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
      List<String> options = List.of("-proc:none", "-d", directory.toString(), "-cp", classPath());
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new IllegalStateException(messages.toString());
      }
    }
  }

  private static String classPath() {
    String ofSurefire = System.getProperty("surefire.test.class.path");
    return ofSurefire == null ? System.getProperty("java.class.path") : ofSurefire;
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String file, String code) {
      super(
          URI.create("string:///" + fullPath(file) + JavaFileObject.Kind.SOURCE.extension),
          Kind.SOURCE);
      this.text = file.endsWith("package-info") ? code : packageLine(file) + code;
    }

    private static String fullPath(String file) {
      return file.startsWith("/") ? file.substring(1) : "bank/depository/" + file;
    }

    private static String packageLine(String file) {
      String path = fullPath(file);
      return "package " + path.substring(0, path.lastIndexOf('/')).replace('/', '.') + ";\n";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
