package bank.depository.sandbox.simulator.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What goes back over the wire, or that nothing does.
 *
 * @param status the HTTP status
 * @param contentType the media type
 * @param body what is written
 * @param silent whether the connection is kept without a byte instead
 */
public record Answer(int status, String contentType, Body body, boolean silent) {

  /** Something that writes an answer's body. */
  @FunctionalInterface
  public interface Body {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private record Problem(String type, String title, int status, String code, String detail) {}

  /** 200 with a JSON value. */
  public static Answer json(Object value) {
    return bytes(200, "application/json", Json.bytes(value));
  }

  /** 200 with a page. */
  public static Answer html(String page) {
    return bytes(200, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** A problem answer. */
  public static Answer problem(WireRefusal refusal) {
    Problem problem =
        new Problem(
            "about:blank",
            refusal.code().replace('_', ' '),
            refusal.status(),
            refusal.code(),
            refusal.detail());
    return bytes(refusal.status(), "application/problem+json", Json.bytes(problem));
  }

  /** Bytes as they are. */
  public static Answer bytes(int status, String contentType, byte[] bytes) {
    return new Answer(status, contentType, out -> out.write(bytes), false);
  }

  /** 200 with a body written while it is read, however long. */
  public static Answer stream(String contentType, Body body) {
    return new Answer(200, contentType, body, false);
  }

  /** No answer at all. */
  public static Answer silence() {
    return new Answer(0, "", out -> {}, true);
  }
}
