package bank.depository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts in {@code api-spec/} under Spectral, with the rules of OWASP, and Redocly. */
class ApiSpecLintIT {

  private static final Path SPECS = Path.of("api-spec").toAbsolutePath();
  private static final Path SOURCE = Path.of("src", "test", "node", "api-lint").toAbsolutePath();
  private static final Path INSTALLED = Path.of("target", "npm", "api-lint").toAbsolutePath();
  private static final String OUR_CONTRACT = "platform-api";
  private static final int TIMEOUT_SECONDS = 300;

  private static final String FAULTY =
      """
      openapi: 3.1.0
      info: {title: Faulty, version: 1.0.0, description: Its schema is missing.}
      servers: [{url: https://bank.example}]
      paths:
        /v1/things:
          get:
            responses:
              '200':
                description: ok
                content: {application/json: {schema: {$ref: '#/components/schemas/Missing'}}}
      """;

  private record Ended(int status, String output) {}

  @BeforeAll
  static void install() throws IOException {
    Tools.NODE.orSkip();
    Path npm = Tools.NPM.orSkip();
    Files.createDirectories(INSTALLED);
    boolean current = isInstalled();
    for (Path file : filesIn(SOURCE)) {
      Files.write(INSTALLED.resolve(file.getFileName()), Files.readAllBytes(file));
    }
    if (!current) {
      Ended ended = run(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      if (ended.status() != 0) {
        Tools.NPM.missing("the linters cannot be fetched: " + ended.output());
      }
    }
  }

  static List<Path> contracts() throws IOException {
    return filesIn(SPECS).stream().filter(file -> file.toString().endsWith(".yaml")).toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void spectralFindsNothing(Path contract) throws IOException {
    Ended ended = spectral(rulesFor(contract), contract);

    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void redoclyFindsNothing() throws IOException {
    Ended ended = redocly(contracts());

    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void aFaultyContractIsRefusedByBoth(@TempDir Path folder) throws IOException {
    Path faulty = Files.writeString(folder.resolve("faulty.yaml"), FAULTY);

    Ended bySpectral = spectral("spectral.yaml", faulty);
    Ended byRedocly = redocly(List.of(faulty));

    assertTrue(bySpectral.output().contains("invalid-ref"), bySpectral.output());
    assertTrue(bySpectral.output().contains("owasp:api4:2023-rate-limit"), bySpectral.output());
    assertFalse(bySpectral.status() == 0 || byRedocly.status() == 0);
  }

  private static String rulesFor(Path contract) {
    boolean ours = contract.getFileName().toString().startsWith(OUR_CONTRACT);
    return ours ? "spectral.yaml" : "spectral-outside.yaml";
  }

  private static Ended spectral(String rules, Path contract) throws IOException {
    return run(
        bin("spectral"), "lint", "--fail-severity", "warn", "-r", rules, contract.toString());
  }

  private static Ended redocly(List<Path> contracts) throws IOException {
    return run(
        Stream.concat(
                Stream.of(bin("redocly"), "lint", "--config", "redocly.yaml"),
                contracts.stream().map(Path::toString))
            .toArray(String[]::new));
  }

  private static String bin(String name) {
    return INSTALLED.resolve("node_modules").resolve(".bin").resolve(name).toString();
  }

  private static boolean isInstalled() throws IOException {
    Path lock = INSTALLED.resolve("package-lock.json");
    return Files.exists(INSTALLED.resolve("node_modules").resolve(".package-lock.json"))
        && Files.exists(lock)
        && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) == -1;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Ended run(String... command) throws IOException {
    Path output = Files.createTempFile("api-lint", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(INSTALLED.toFile());
      builder.environment().put("REDOCLY_TELEMETRY", "off");
      builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Ended(-1, "no end after " + TIMEOUT_SECONDS + " s");
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } finally {
      Files.delete(output);
    }
  }
}
