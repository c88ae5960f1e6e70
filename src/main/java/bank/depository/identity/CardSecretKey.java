package bank.depository.identity;

/**
 * An issuer's key to which browsers encrypt card passwords.
 *
 * @param publicKeyHex the point on sm2p256v1, uncompressed
 */
public record CardSecretKey(String keyId, String publicKeyHex) {}
