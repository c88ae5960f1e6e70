package bank.depository.apispec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The contract for tools that read OpenAPI 3.0: the same text under version 3.0.3, without the
 * webhooks, which 3.0 does not know.
 */
final class Contract303 {

  static final Path FILE = Path.of("api-spec", "platform-api-3.0.3.yaml");

  private static final String OF_31 = "openapi: 3.1.0\n";
  private static final Pattern WEBHOOKS = Pattern.compile("(?m)^webhooks:\\n(?: .*\\n)*");

  private Contract303() {}

  static String text() {
    try {
      return derived(Files.readString(Contract.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String derived(String contract) {
    if (!contract.startsWith(OF_31)) {
      throw new IllegalArgumentException("not of 3.1: " + contract.substring(0, 20));
    }
    String of30 = contract.replaceFirst(OF_31, "openapi: 3.0.3\n");
    return WEBHOOKS.matcher(of30).replaceFirst("");
  }
}
