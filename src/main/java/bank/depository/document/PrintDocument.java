package bank.depository.document;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Makes a sealed PDF of a paper. Slow: never inside of a transaction. */
@ApplicationScoped
public class PrintDocument {

  /** Documents made at the same time; each takes up to a second and some tens of megabytes. */
  static final int AT_ONCE = 2;

  private static final int WAIT_SECONDS = 20;
  private static final int NORMAL_WEIGHT = 400;
  private static final String STYLE = "/documents/document.css";

  private final PaperFonts fonts;
  private final DocumentSeal seal;
  private final Clock clock;
  private final String style;
  private final Semaphore presses = new Semaphore(AT_ONCE, true);

  PrintDocument(PaperFonts fonts, DocumentSeal seal, Clock clock) {
    this.fonts = fonts;
    this.seal = seal;
    this.clock = clock;
    this.style = style();
    XRLog.setLoggingEnabled(false);
  }

  /** The document, sealed. Refuses TEMPORARILY_UNAVAILABLE where too many are being made. */
  public byte[] print(Paper paper) {
    return seal.seal(inTurn(paper), paper.title(), clock.instant());
  }

  private byte[] inTurn(Paper paper) {
    try {
      if (!presses.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE);
    }
    try {
      return pdf(html(paper));
    } finally {
      presses.release();
    }
  }

  private Document html(Paper paper) {
    Document html = Jsoup.parse(fonts.printable(paper.body()));
    html.title(fonts.printable(paper.title()));
    html.attr("lang", paper.language());
    html.selectStream("html").forEach(root -> root.attr("lang", paper.language()));
    html.head().appendElement("style").appendText(style);
    html.head()
        .appendElement("meta")
        .attr("name", "description")
        .attr("content", fonts.printable(paper.title()));
    return html;
  }

  private byte[] pdf(Document html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.usePdfUaAccessibility(true);
    for (PaperFonts.Face face : fonts.faces()) {
      builder.useFont(face::stream, face.family(), NORMAL_WEIGHT, FontStyle.NORMAL, true);
    }
    builder.withW3cDocument(new W3CDom().fromJsoup(html), "");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return pdf.toByteArray();
  }

  /** The families that documents may use, most usual first. */
  List<String> families() {
    return fonts.faces().stream().map(PaperFonts.Face::family).toList();
  }

  private static String style() {
    try (InputStream stream = PrintDocument.class.getResourceAsStream(STYLE)) {
      if (stream == null) {
        throw new IllegalStateException("missing in the build: " + STYLE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
