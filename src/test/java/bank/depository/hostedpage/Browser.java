package bank.depository.hostedpage;

import bank.depository.chromium.SeenPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * A customer's browser as far as the pages need one: cookies, forms with their hidden fields,
 * redirects, and the password encrypted as the page's script does it.
 */
final class Browser {

  private static final Pattern FORM =
      Pattern.compile("<form [^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?>");
  private static final Pattern KEY = Pattern.compile("data-key=\"(04[0-9a-f]{128})\"");

  private static final String BOUNDARY = "----boundary-of-the-test";

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> said = new TreeMap<>();
  private final List<String> heard = new ArrayList<>();
  private String page = "";
  private String address = "";
  private int status;
  private Map<String, String> headers = Map.of();

  Browser(URI base) {
    this.base = base;
  }

  /** Follows a link as the platform gave it, and where it leads. */
  Browser open(String link) {
    URI uri = URI.create(link);
    return get(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
  }

  Browser get(String path) {
    return follow(HttpRequest.newBuilder(base.resolve(path)).GET(), path);
  }

  /** Fetches a file. */
  byte[] file(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
    HttpResponse<byte[]> answer = send(request, HttpResponse.BodyHandlers.ofByteArray());
    remember(answer.statusCode(), answer.headers().map());
    return answer.body();
  }

  /** Sends the form whose address ends so, with its hidden fields and these. */
  Browser submit(String actionEnd, Map<String, String> typed) {
    return send(form(actionEnd, typed));
  }

  /** A form as it would be sent. */
  record Form(String action, Map<String, String> fields) {

    String body() {
      return fields.entrySet().stream()
          .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
          .collect(Collectors.joining("&"));
    }

    String field(String name) {
      return fields.getOrDefault(name, "");
    }

    Form with(String name, String value) {
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.put(name, value);
      return new Form(action, changed);
    }
  }

  /** The form of this page whose address ends so, with its hidden fields and these. */
  Form form(String actionEnd, Map<String, String> typed) {
    Matcher forms = FORM.matcher(page);
    while (forms.find()) {
      if (forms.group(1).endsWith(actionEnd)) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(forms.group(2));
        while (hidden.find()) {
          fields.put(hidden.group(1), hidden.group(2) == null ? "" : hidden.group(2));
        }
        fields.putAll(typed);
        return new Form(forms.group(1), fields);
      }
    }
    throw new AssertionError("no form " + actionEnd + " on this page:\n" + page);
  }

  /** Sends a form, as often as it is told to. */
  Browser send(Form form) {
    return post(form.action(), form.fields());
  }

  /** Sends a form and hangs up without waiting for the answer. */
  void sendAndHangUp(Form form) {
    String body = form.body();
    String head =
        "POST %s HTTP/1.1\r\nHost: %s:%d\r\nCookie: %s\r\n"
            .formatted(form.action(), base.getHost(), base.getPort(), cookies());
    String length =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.getOutputStream().write((head + length + body).getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What goes along with every request from now on. */
  Browser saying(String header, String value) {
    said.put(header, value);
    return this;
  }

  /** Everything that was answered: heads and bodies. */
  List<String> heard() {
    return heard;
  }

  Browser post(String path, Map<String, String> fields) {
    String body = new Form(path, fields).body();
    return follow(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        path);
  }

  /** Uploads a file by the form whose address ends so, named as the customer's machine names it. */
  Browser upload(String actionEnd, Map<String, String> typed, String fileName, byte[] content) {
    Form form = form(actionEnd, typed);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    form.fields()
        .forEach((name, value) -> part(body, "name=\"" + name + "\"", "text/plain", utf8(value)));
    part(body, "name=\"file\"; filename=\"" + fileName + "\"", "application/pdf", content);
    body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return follow(
        HttpRequest.newBuilder(base.resolve(form.action()))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
        form.action());
  }

  private static void part(ByteArrayOutputStream body, String what, String type, byte[] content) {
    body.writeBytes(
        utf8(
            "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, what, type)));
    body.writeBytes(content);
    body.writeBytes(utf8("\r\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The digits encrypted to this page's key, as {@code sm2.doEncrypt(digits, key, 1)} does. */
  String encrypted(String digits) {
    Matcher key = KEY.matcher(page);
    if (!key.find()) {
      throw new AssertionError("no key on this page:\n" + page);
    }
    var curve = GMNamedCurves.getByName("sm2p256v1");
    var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    byte[] plain = digits.getBytes(StandardCharsets.US_ASCII);
    engine.init(
        true,
        new ParametersWithRandom(
            new ECPublicKeyParameters(
                curve.getCurve().decodePoint(HexFormat.of().parseHex(key.group(1))), domain),
            new SecureRandom()));
    try {
      byte[] withPrefix = engine.processBlock(plain, 0, plain.length);
      return HexFormat.of().formatHex(withPrefix, 1, withPrefix.length);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A second tab: the same cookies, a page of its own. */
  Browser tab() {
    Browser tab = new Browser(base);
    tab.cookies.putAll(cookies);
    tab.page = page;
    tab.address = address;
    return tab;
  }

  /** What the browser holds under that name. */
  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  int status() {
    return status;
  }

  String page() {
    return page;
  }

  /** What a reader sees: the page without its tags. */
  String text() {
    return page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  String address() {
    return address;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private Browser follow(HttpRequest.Builder request, String path) {
    HttpResponse<String> answer = send(request);
    for (int hops = 0; answer.statusCode() == 303; hops++) {
      if (hops == 10) {
        throw new AssertionError("redirects without end from " + path);
      }
      address = answer.headers().firstValue("Location").orElseThrow();
      answer = send(HttpRequest.newBuilder(base.resolve(address)).GET());
    }
    page = answer.body();
    SeenPages.keep(page);
    remember(answer.statusCode(), answer.headers().map());
    return this;
  }

  private void remember(int answered, Map<String, List<String>> fields) {
    status = answered;
    headers =
        fields.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, header -> String.join(", ", header.getValue())));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    said.forEach(request::header);
    String sent = cookies();
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    try {
      HttpResponse<T> answer = client.send(request.build(), body);
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      heard.add(answer.headers().map() + "\n" + answer.body());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1].replaceAll("^\"|\"$", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
