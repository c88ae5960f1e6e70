package bank.depository.hostedpage.secret;

/**
 * The code form of a reset.
 *
 * @param waitSeconds seconds before another code may be asked for
 */
public record ResetCodeView(String mobile, long waitSeconds) {}
