package bank.depository;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Programs outside Java that some tests need. Where one is missing its test is skipped and says so;
 * under {@code -Dbrowser.required} or {@code -Dtools.required}, which {@code .ci/run} sets, it
 * fails.
 */
public enum Tools {
  /** A browser for the walks through the pages. */
  CHROMIUM(
      "browser.required",
      "chromium-headless-shell",
      "chromium",
      "chromium-browser",
      "google-chrome"),
  /** Runs what platforms and browsers run. */
  NODE("tools.required", "node"),
  /** Fetches what Node runs. */
  NPM("tools.required", "npm"),
  /** Checks the seal on a document (poppler). */
  PDFSIG("tools.required", "pdfsig"),
  /** Reads the text of a document (poppler). */
  PDFTOTEXT("tools.required", "pdftotext"),
  /** Measures the database that we compare with. */
  PGBENCH("tools.required", "pgbench"),
  /** A second opinion on keys, digests and signatures. */
  OPENSSL("tools.required", "openssl");

  private static final Path DEBIAN_POSTGRESQL = Path.of("/usr/lib/postgresql");

  private final String requiredBy;
  private final List<String> names;

  Tools(String requiredBy, String... names) {
    this.requiredBy = requiredBy;
    this.names = List.of(names);
  }

  /** Where it is; without it the running test ends here, skipped or failed. */
  public Path orSkip() {
    return orSkip(find());
  }

  Path orSkip(Optional<Path> found) {
    if (found.isPresent()) {
      return found.get();
    }
    return missing(name() + " is not installed");
  }

  /** Ends the running test because the tool, though there, cannot serve: skipped or failed. */
  public Path missing(String why) {
    if (isRequired()) {
      throw new AssertionError(why + ", but -D" + requiredBy + " asks for it");
    }
    System.err.println("**** SKIPPED, NOT PROVEN: " + why);
    throw new TestAbortedException(why);
  }

  /** Where it is, for a test that can do without. */
  public Optional<Path> find() {
    return searchPath()
        .flatMap(folder -> names.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private boolean isRequired() {
    String property = System.getProperty(requiredBy);
    return property != null && !property.equals("false");
  }

  private static Stream<Path> searchPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
        Stream.of(path.split(File.pathSeparator)).filter(p -> !p.isEmpty()).map(Path::of),
        debianPostgresql().stream());
  }

  /** Debian keeps PostgreSQL's programs off the path, one folder a version. */
  private static List<Path> debianPostgresql() {
    if (!Files.isDirectory(DEBIAN_POSTGRESQL)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN_POSTGRESQL)) {
      return versions.map(version -> version.resolve("bin")).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
