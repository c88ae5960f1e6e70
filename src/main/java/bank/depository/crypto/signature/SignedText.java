package bank.depository.crypto.signature;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text that is signed (RFC 9421, section 2.5). */
final class SignedText {

  private static final String PARAMETERS_LINE = "\"@signature-params\": ";

  private SignedText() {}

  /**
   * One line for each covered component, and the parameters last.
   *
   * @param parameters the covered list with its parameters, strictly serialized
   */
  static String of(MessageComponents message, List<CoveredComponent> components, String parameters)
      throws SignatureFault {
    StringBuilder base = new StringBuilder(256);
    for (CoveredComponent component : components) {
      base.append(component).append(": ").append(valueOf(message, component)).append('\n');
    }
    return base.append(PARAMETERS_LINE).append(parameters).toString();
  }

  private static String valueOf(MessageComponents message, CoveredComponent component)
      throws SignatureFault {
    MessageComponents source = component.ofRequest() ? requestOf(message) : message;
    String name = component.name();
    String value = name.startsWith("@") ? derived(source, name) : field(source, name);
    boolean oneLine = value.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\t');
    if (!oneLine) {
      throw SignatureFault.invalid("the value of " + component + " is not one line of ASCII");
    }
    return value;
  }

  private static MessageComponents.Request requestOf(MessageComponents message)
      throws SignatureFault {
    if (message instanceof MessageComponents.Answer answer) {
      return answer.request();
    }
    throw SignatureFault.invalid("only an answer can cover components of its request");
  }

  private static String derived(MessageComponents source, String name) throws SignatureFault {
    if (source instanceof MessageComponents.Answer answer) {
      if (name.equals("@status")) {
        return Integer.toString(answer.status());
      }
      throw unsupported(name);
    }
    MessageComponents.Request request = (MessageComponents.Request) source;
    return switch (name) {
      case "@method" -> request.method();
      case "@target-uri" -> request.targetUri();
      default -> partOf(address(request), name);
    };
  }

  private static String partOf(URI address, String name) throws SignatureFault {
    return switch (name) {
      case "@scheme" -> address.getScheme().toLowerCase(Locale.ROOT);
      case "@authority" -> authority(address);
      case "@path" -> address.getRawPath().isEmpty() ? "/" : address.getRawPath();
      case "@query" -> address.getRawQuery() == null ? "?" : "?" + address.getRawQuery();
      default -> throw unsupported(name);
    };
  }

  private static URI address(MessageComponents.Request request) throws SignatureFault {
    try {
      URI address = new URI(request.targetUri());
      if (address.getHost() != null && address.getScheme() != null) {
        return address;
      }
    } catch (URISyntaxException malformed) {
      // falls through to the refusal
    }
    throw SignatureFault.invalid("the target address is not absolute");
  }

  private static String authority(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    int usual = address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    int port = address.getPort();
    return port == -1 || port == usual ? host : host + ":" + port;
  }

  private static String field(MessageComponents source, String name) throws SignatureFault {
    List<String> values = source.headers().values(name);
    if (values.isEmpty()) {
      throw SignatureFault.invalid("the message has no field " + name);
    }
    return values.stream().map(String::strip).collect(Collectors.joining(", "));
  }

  private static SignatureFault unsupported(String name) {
    return SignatureFault.invalid("the component " + name + " is not supported here");
  }
}
