package bank.depository.sandbox.simulator.wire;

import java.util.List;

/** The few pieces that the simulators' pages are made of; all text is escaped. */
public final class Html {

  private Html() {}

  /** A whole page; {@code body} is HTML already. */
  public static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="zh-CN">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title><link rel="stylesheet" href="/style.css"></head>
    <body><header><a href="/">沙箱外部世界 <span lang="en">Sandbox outside world</span></a></header>
    <main><h1>%s</h1>
    %s
    </main></body></html>
    """
        .formatted(text(title), text(title), body);
  }

  /** A heading, to be led to by its id, and a table; the cells are HTML already. */
  public static String table(
      String id, String heading, List<String> columns, List<List<String>> rows) {
    StringBuilder html =
        new StringBuilder("<h2 id=\"" + text(id) + "\">" + text(heading) + "</h2>");
    if (rows.isEmpty()) {
      return html.append("<p class=\"none\">暂无 · nothing yet</p>").toString();
    }
    html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
        .append(text(id))
        .append("\"><table><thead><tr>");
    columns.forEach(
        column -> html.append("<th scope=\"col\">").append(text(column)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(cell).append("</td>"));
      html.append("</tr>");
    }
    return html.append("</tbody></table></div>").toString();
  }

  /** A link; both parts are escaped. */
  public static String link(String path, String label) {
    return "<a href=\"" + text(path) + "\">" + text(label) + "</a>";
  }

  /** An amount in yuan. */
  public static String yuan(long fen) {
    String sign = fen < 0 ? "-" : "";
    long size = Math.abs(fen);
    return sign + "%,d.%02d".formatted(size / 100, size % 100);
  }

  /** Text, escaped. */
  public static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
