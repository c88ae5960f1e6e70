package bank.depository.hostedpage.identification;

/**
 * The code form.
 *
 * @param steps how many steps the whole has; 0 where they are not counted
 * @param waitSeconds seconds before another code may be asked for
 * @param secretWanted whether the card's own password is asked for
 * @param key the issuer's key to encrypt it to; empty where none is at hand
 */
public record CodeView(
    String path,
    int steps,
    String mobile,
    long waitSeconds,
    boolean secretWanted,
    String keyId,
    String key) {}
