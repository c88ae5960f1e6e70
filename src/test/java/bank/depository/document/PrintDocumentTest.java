package bank.depository.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.crypto.Keys;
import bank.depository.crypto.KeysForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the press, seen with other people's programs. */
class PrintDocumentTest {

  private static final Config CONFIG =
      new Config(Optional.empty(), Optional.empty(), Duration.ZERO);
  private static PrintDocument press;

  record Config(Optional<Path> certificateFile, Optional<Path> rareFont, Duration printPause)
      implements DocumentsConfig {}

  @BeforeAll
  static void aPress(@TempDir Path keys) {
    Keys own = KeysForTests.in(keys.resolve("keys"));
    DocumentSeal seal = new DocumentSeal(own, new SealCertificate(CONFIG, "试验银行"), "试验银行");
    press = new PrintDocument(new PaperFonts(CONFIG), seal, Clock.systemUTC());
  }

  @Test
  void chineseAndRareCharactersOfNamesAreInTheText() {
    String text = PdfTools.text(print("<h1>协议</h1><p>户名：𠮷田·阿卜杜勒，金额 ¥ 1,234.50</p>"));

    assertTrue(text.contains("𠮷田·阿卜杜勒"), text);
    assertTrue(text.contains("¥ 1,234.50"), text);
  }

  @Test
  void aCharacterThatNoFontHasIsWrittenByItsNumber() {
    String text = PdfTools.text(print("<p>户名：王𪛖</p>"));

    assertTrue(text.contains("王〔U+2A6D6〕"), text);
  }

  @Test
  void lettersAreCopiedFromADocumentOneByOne() {
    String text = PdfTools.text(print("<p>office ffi fl c0ffee</p>"));

    assertTrue(text.contains("office ffi fl c0ffee"), text);
  }

  @Test
  void theSealIsRightAndCoversTheWholeDocument() {
    String seal = PdfTools.seal(print("<p>协议</p>"));

    assertTrue(seal.contains("Signature is Valid"), seal);
    assertTrue(seal.contains("Total document signed"), seal);
    assertTrue(seal.contains("ETSI.CAdES.detached"), seal);
    assertTrue(seal.contains("试验银行"), seal);
  }

  @Test
  void aChangedByteBreaksTheSeal() {
    byte[] pdf = print("<p>协议</p>");
    pdf[12]++;

    assertFalse(PdfTools.seal(pdf).contains("Signature is Valid"));
  }

  @Test
  void everyFontIsInsideAndOnlyWhatIsUsedOfIt() throws IOException {
    byte[] pdf = print("<p>户名：𠮷田</p>");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
        }
      }
    }
    assertTrue(pdf.length < 120_000, pdf.length + " bytes");
  }

  @Test
  void nothingFromOutsideIsFetched(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'leaked' }");
    String body =
        "<link rel=\"stylesheet\" href=\"%s\"><p>x</p><object data=\"%s\"></object><img src=\"%s\">"
            .formatted(secret.toUri(), secret.toUri(), secret.toUri());

    assertFalse(PdfTools.text(print(body)).contains("leaked"));
  }

  @Test
  void whatIsPrintedTellsItsLanguageAndTitle() throws IOException {
    try (PDDocument document = Loader.loadPDF(print("<p>协议</p>"))) {
      assertEquals("标题", document.getDocumentInformation().getTitle());
      assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
    }
  }

  private static byte[] print(String body) {
    return press.print(new Paper("标题", "zh-CN", body));
  }
}
