package bank.depository.shared;

import java.util.List;
import java.util.Map;

/**
 * A foreseen "no": it names its one cause from the catalogue, changes nothing and rolls the
 * transaction back. One mapper turns it into the problem answer, another into the sentence on a
 * page.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<Field> fields;
  private final transient Map<String, String> shown;

  /**
   * A field of the request that the refusal is about.
   *
   * @param pointer JSON pointer (RFC 6901) into the body
   * @param detail what is wrong with it, without the value where that could be personal
   */
  public record Field(String pointer, String detail) {}

  /** A refusal whose code says it all. */
  public Refusal(ErrorCode code) {
    this(code, code.title());
  }

  /** A refusal with a detail for engineers: numbers and ids, never personal data. */
  public Refusal(ErrorCode code, String detail) {
    this(code, detail, List.of());
  }

  /** A refusal that points at fields of the request. */
  public Refusal(ErrorCode code, String detail, List<Field> fields) {
    this(code, detail, fields, Map.of());
  }

  private Refusal(ErrorCode code, String detail, List<Field> fields, Map<String, String> shown) {
    super(detail, null, false, false);
    this.code = code;
    this.fields = List.copyOf(fields);
    this.shown = Map.copyOf(shown);
  }

  /** The same refusal, which also shows the sender that text as a member of the problem. */
  public Refusal showing(String member, String text) {
    return new Refusal(code, detail(), fields(), Map.of(member, text));
  }

  /** The cause. */
  public ErrorCode code() {
    return code;
  }

  /** The fields it is about; empty where it is about none. */
  public List<Field> fields() {
    return fields == null ? List.of() : fields;
  }

  /** What else the sender is shown, by member of the problem. */
  public Map<String, String> shown() {
    return shown == null ? Map.of() : shown;
  }

  /** What happened in this case, for engineers. */
  public String detail() {
    String message = getMessage();
    return message == null ? code.title() : message;
  }
}
