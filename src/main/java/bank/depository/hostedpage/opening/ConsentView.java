package bank.depository.hostedpage.opening;

/**
 * The agreement to be read.
 *
 * @param agreement its text, HTML from our own template
 * @param digest of exactly that text
 */
public record ConsentView(String agreement, String version, String digest, String returnUrl) {}
