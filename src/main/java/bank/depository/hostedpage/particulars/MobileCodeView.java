package bank.depository.hostedpage.particulars;

/**
 * The form for a code.
 *
 * @param second whether it went to the new mobile; else to the one on file
 * @param waitSeconds seconds before another code may be asked for
 */
public record MobileCodeView(boolean second, String mobile, long waitSeconds) {}
