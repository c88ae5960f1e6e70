package bank.depository.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts: follows redirects, keeps cookies, fills and sends the forms that a
 * page shows.
 */
final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String BOUNDARY = "----a-boundary-that-no-file-has";

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private Page page;

  /** What is shown: the address, the status, and the document. */
  record Page(URI address, int status, Document document) {

    /** The text of the main part. */
    String text() {
      Element main = document.selectFirst("main");
      return main == null ? document.text() : main.text();
    }

    /** The one element of that CSS query. */
    Element one(String query) {
      Element found = document.selectFirst(query);
      if (found == null) {
        throw new IllegalStateException("no " + query + " on " + address + ":\n" + text());
      }
      return found;
    }
  }

  /** Opens an address, following redirects as long as they stay at the bank. */
  Page open(String address) {
    return go(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  /** The page that is shown. */
  Page page() {
    return page;
  }

  /** Sends the form of that CSS query with what it holds, and these values in place of its own. */
  Page submit(String formQuery, Map<String, String> values) {
    Element form = page.one(formQuery);
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      if (!values.containsKey(field.attr("name")) && isSent(field)) {
        fields.add(Map.entry(field.attr("name"), valueOf(field)));
      }
    }
    fields.addAll(values.entrySet());
    String action = form.attr("action").isEmpty() ? page.address().toString() : form.attr("action");
    return go(
        HttpRequest.newBuilder(page.address().resolve(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
  }

  private static boolean isSent(Element field) {
    boolean choice = field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
    return !choice || field.hasAttr("checked");
  }

  private static String valueOf(Element field) {
    if (!field.tagName().equals("select")) {
      return field.val();
    }
    Element chosen = field.selectFirst("option[selected]");
    return chosen == null ? field.child(0).val() : chosen.val();
  }

  /** Uploads a file by the form of that CSS query. */
  Page upload(String formQuery, Map<String, String> values, String fileName, byte[] content) {
    Element form = page.one(formQuery);
    StringBuilder head = new StringBuilder();
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.putAll(values);
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
            .formatted(BOUNDARY, fileName));
    return go(
        HttpRequest.newBuilder(page.address().resolve(form.attr("action")))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head.toString()),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
  }

  private Page go(HttpRequest.Builder first) {
    try {
      HttpResponse<String> response =
          http.send(first.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      for (int hops = 0; response.statusCode() / 100 == 3 && hops < 10; hops++) {
        URI next = response.uri().resolve(response.headers().firstValue("location").orElseThrow());
        if (!next.getAuthority().equals(response.uri().getAuthority())) {
          page = new Page(next, response.statusCode(), Jsoup.parse(""));
          return page;
        }
        response =
            http.send(
                HttpRequest.newBuilder(next).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
      }
      page =
          new Page(
              response.uri(),
              response.statusCode(),
              Jsoup.parse(response.body(), response.uri().toString()));
      if (page.status() >= 400) {
        throw new IllegalStateException(
            page.status() + " at " + page.address() + ": " + page.text());
      }
      return page;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
