package bank.depository.sandbox.simulator.wire;

/** A request that a party refuses; it becomes a problem answer and changes nothing. */
public final class WireRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /** A refusal with its HTTP status, its code of the wire contract, and a sentence for people. */
  public WireRefusal(int status, String code, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** The request is not what the wire contract asks for. */
  public static WireRefusal malformed(String detail) {
    return new WireRefusal(400, "MALFORMED", detail);
  }

  /** Nothing is there under that name; the code says of what kind. */
  public static WireRefusal notFound(String code, String detail) {
    return new WireRefusal(404, code, detail);
  }

  /** The request contradicts what is there already. */
  public static WireRefusal conflict(String code, String detail) {
    return new WireRefusal(409, code, detail);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The code of the wire contract. */
  public String code() {
    return code;
  }

  /** What went wrong, without personal data. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
