package bank.depository.hostedpage.opening;

/**
 * The agreement to be read.
 *
 * @param agreement its text, HTML from our own template
 * @param digest of exactly that text
 * @param policyVersion of the policy on customers' information that is agreed to beside it
 */
public record ConsentView(
    String agreement,
    String digest,
    String policyVersion,
    String policyAddress,
    String returnUrl) {}
