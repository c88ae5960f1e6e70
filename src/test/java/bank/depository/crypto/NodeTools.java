package bank.depository.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs scripts in Node with packages of the registry, so that what platforms and browsers use is
 * what we are tested against. Where Node is not installed the test is skipped and says so; with
 * {@code -Dtools.required} it fails.
 */
public final class NodeTools {

  private static final int INSTALL_TIMEOUT_SECONDS = 180;
  private static final int SCRIPT_TIMEOUT_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private NodeTools(Path folder) {
    this.folder = folder;
  }

  /** Node with these packages, each written {@code name@version}. */
  public static NodeTools withPackages(String name, String... packages) {
    Path folder = Path.of("target", "npm", name).toAbsolutePath();
    try {
      requireTool("node");
      requireTool("npm");
      Files.createDirectories(folder);
      List<String> install =
          new ArrayList<>(
              List.of("npm", "install", "--no-audit", "--no-fund", "--no-save", "--prefix", "."));
      install.addAll(List.of(packages));
      run(folder, install, "", INSTALL_TIMEOUT_SECONDS);
    } catch (IOException failed) {
      skipOrFail(failed.toString());
    }
    return new NodeTools(folder);
  }

  /** Where the packages are. */
  public Path folder() {
    return folder;
  }

  /** Gives the script a JSON text on its input, and reads one from its output. */
  public JsonNode run(String resource, Object input) {
    Path script = folder.resolve(Path.of(resource).getFileName());
    try (InputStream source = NodeTools.class.getResourceAsStream(resource)) {
      Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
      return JSON.readTree(
          run(
              folder,
              List.of("node", script.toString()),
              JSON.writeValueAsString(input),
              SCRIPT_TIMEOUT_SECONDS));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void requireTool(String tool) throws IOException {
    run(Path.of(".").toAbsolutePath(), List.of(tool, "--version"), "", SCRIPT_TIMEOUT_SECONDS);
  }

  private static void skipOrFail(String why) {
    if (System.getProperty("tools.required") != null) {
      throw new AssertionError("Node and npm are required here: " + why);
    }
    System.err.println("**** SKIPPED, NOT PROVEN: this test needs Node and npm: " + why);
    Assumptions.abort("needs Node and npm: " + why);
  }

  private static String run(Path folder, List<String> command, String input, int timeoutSeconds)
      throws IOException {
    Path output = Files.createTempFile("node", ".out");
    Path errors = Files.createTempFile("node", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      boolean ended = process.waitFor(timeoutSeconds, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      if (!ended || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed: " + Files.readString(errors));
      }
      return Files.readString(output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }
}
