package bank.depository.crypto;

/**
 * A fresh key that a browser encrypts one secret to.
 *
 * @param publicKeyHex for the browser: the uncompressed point, 130 hexadecimal digits
 * @param wrappedPrivateKey for the session's row; to be destroyed when it has been used
 */
public record Sm2Envelope(String publicKeyHex, byte[] wrappedPrivateKey) {}
