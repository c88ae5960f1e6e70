package bank.depository.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of documents: one for what is usual, one for rare characters of names, and one that the
 * bank may add. What none of them has is written by its number, so that no name ever has a hole.
 */
@ApplicationScoped
class PaperFonts {

  private static final String FOLDER = "/documents/fonts/";
  private static final String USUAL = FOLDER + "NotoSansSC-Regular.ttf";
  private static final String RARE = FOLDER + "HanaMinA-rare.ttf";
  private static final int FIRST_RARE = 0x2E80;

  private final List<Face> faces;

  PaperFonts(DocumentsConfig config) {
    List<Face> all = new ArrayList<>();
    all.add(face("usual", resource(USUAL)));
    all.add(face("rare", resource(RARE)));
    config.rareFont().ifPresent(path -> all.add(face("added", file(path))));
    this.faces = List.copyOf(all);
  }

  /** A font under its family name. */
  record Face(String family, byte[] bytes, CmapLookup characters) {
    InputStream stream() {
      return new ByteArrayInputStream(bytes);
    }

    boolean has(int character) {
      return characters.getGlyphId(character) != 0;
    }
  }

  /** The one for what is usual comes first. */
  List<Face> faces() {
    return faces;
  }

  /** The text with the numbers of characters that no font has, {@code 〔U+2A6D6〕}. */
  String printable(String text) {
    if (text.chars().allMatch(character -> character < FIRST_RARE)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(printable, character));
    return printable.toString();
  }

  private void append(StringBuilder printable, int character) {
    if (character < FIRST_RARE || faces.stream().anyMatch(face -> face.has(character))) {
      printable.appendCodePoint(character);
    } else {
      printable.append("〔U+%X〕".formatted(character));
    }
  }

  private static Face face(String family, byte[] bytes) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      return new Face(family, bytes, font.getUnicodeCmapLookup());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("a font of documents cannot be read: " + family, unreadable);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream stream = PaperFonts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing in the build: " + name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] file(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the font " + path + " cannot be read", unreadable);
    }
  }
}
