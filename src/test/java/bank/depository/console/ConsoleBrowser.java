package bank.depository.console;

import bank.depository.chromium.SeenPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser as plain as can be: keeps cookies, sends the token of the last form, follows nothing.
 */
public final class ConsoleBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----boundary-of-the-test";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  /** A browser at that address of the service. */
  public ConsoleBrowser(URI base) {
    this.base = base;
  }

  /**
   * What came back.
   *
   * @param location where a redirect leads; empty where none
   */
  public record Page(int status, String body, String location, HttpResponse<String> response) {

    /** The text of the element with that id, or of the first with that class. */
    public String text(String idOrClass) {
      Matcher found =
          Pattern.compile("(?:id|class)=\"" + Pattern.quote(idOrClass) + "\"[^>]*>([^<]*)<")
              .matcher(body);
      if (!found.find()) {
        throw new AssertionError("nothing named " + idOrClass + " on " + body);
      }
      return found.group(1);
    }
  }

  /** Opens a page. */
  public Page get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  /** Opens a page and follows where it leads. */
  public Page follow(String path) {
    Page page = get(path);
    return page.status() == 303 ? follow(page.location()) : page;
  }

  /** Sends a form with the token of the last page; names and values in turn. */
  public Page post(String path, String... fields) {
    return postWithToken(path, token, fields);
  }

  /** Sends a form with that token. */
  public Page postWithToken(String path, String csrf, String... fields) {
    StringJoiner form = new StringJoiner("&");
    form.add("csrf=" + encoded(csrf));
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + encoded(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
  }

  /** Uploads a file. */
  public Page upload(String path, String kind, String fileName, String type, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"csrf\"", "text/plain", token.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"kind\"", "text/plain", kind.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"file\"; filename=\"" + fileName + "\"", type, content);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String what, String type, byte[] content) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; "
            + what
            + "\r\nContent-Type: "
            + type;
    body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Signs in; the answer leads to the work list where it worked. */
  public Page signIn(String login, String secret, String code) {
    get("/console/sign-in");
    return post("/console/sign-in", "login", login, "secret", secret, "code", code);
  }

  /** The value of a cookie; empty where it is not there. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  private Page send(HttpRequest.Builder request) {
    List<String> sent = new ArrayList<>();
    cookies.forEach((name, value) -> sent.add(name + "=" + value));
    if (!sent.isEmpty()) {
      request.header("Cookie", String.join("; ", sent));
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      SeenPages.keep(response.body());
      Matcher form = TOKEN.matcher(response.body());
      if (form.find()) {
        this.token = form.group(1);
      }
      String location = response.headers().firstValue("Location").orElse("");
      return new Page(response.statusCode(), response.body(), location, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    HttpCookie cookie = HttpCookie.parse(header).get(0);
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
