package bank.depository.hostedpage.opening;

/**
 * The code form.
 *
 * @param waitSeconds seconds before another code may be asked for
 */
public record CodeView(String mobile, long waitSeconds) {}
