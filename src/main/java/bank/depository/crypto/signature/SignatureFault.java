package bank.depository.crypto.signature;

/** Why a signature is not accepted; becomes a {@link SignatureOutcome.Refused}. */
final class SignatureFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final SignatureOutcome.Reason reason;

  SignatureFault(SignatureOutcome.Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  static SignatureFault invalid(String detail) {
    return new SignatureFault(SignatureOutcome.Reason.INVALID, detail);
  }

  static SignatureFault incomplete(String detail) {
    return new SignatureFault(SignatureOutcome.Reason.INCOMPLETE, detail);
  }

  SignatureOutcome.Reason reason() {
    return reason;
  }

  String detail() {
    String message = getMessage();
    return message == null ? reason.name() : message;
  }
}
