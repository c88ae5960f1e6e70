package bank.depository.document;

import bank.depository.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at a PDF with programs that share nothing with what made it. */
public final class PdfTools {

  private PdfTools() {}

  /**
   * The text as {@code pdftotext} reads it, in the order of reading, spaces and lines put together.
   */
  public static String text(byte[] pdf) {
    return run(pdf, file -> List.of(tool(Tools.PDFTOTEXT), "-enc", "UTF-8", file, "-"))
        .replaceAll("\\s+", " ");
  }

  /** What {@code pdfsig} says of the seal. */
  public static String seal(byte[] pdf) {
    return run(pdf, file -> List.of(tool(Tools.PDFSIG), file));
  }

  private static String tool(Tools tool) {
    return tool.orSkip().toString();
  }

  private interface CommandLine {
    List<String> of(String file);
  }

  private static String run(byte[] pdf, CommandLine command) {
    try {
      Path file = Files.createTempFile("document", ".pdf");
      try {
        Files.write(file, pdf);
        Process process =
            new ProcessBuilder(command.of(file.toString())).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
