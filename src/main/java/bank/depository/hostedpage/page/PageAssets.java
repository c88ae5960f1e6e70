package bank.depository.hostedpage.page;

import bank.depository.crypto.Sha256Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of style sheets and scripts. Each carries a digest of its content, so browsers may
 * keep it for as long as they like, and after a change nobody meets an old script on a new page.
 */
@ApplicationScoped
@Named("assets")
public class PageAssets {

  private static final String ADDRESS = "/assets/";
  private static final String FOLDER = "/META-INF/resources";
  private static final int DIGITS = 12;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of that file below {@code /assets/}. */
  public String of(String file) {
    return addresses.computeIfAbsent(file, PageAssets::address);
  }

  private static String address(String file) {
    String path = ADDRESS + file;
    try (InputStream content = PageAssets.class.getResourceAsStream(FOLDER + path)) {
      byte[] bytes = Objects.requireNonNull(content, path).readAllBytes();
      return path + "?v=" + Sha256Digest.of(bytes).hex().substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
