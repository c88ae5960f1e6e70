package bank.depository.password;

import java.util.UUID;

/**
 * What a browser sent instead of a password.
 *
 * @param keyId the page's key
 * @param ciphertextHex SM2 of the six digits, C1 C3 C2, hexadecimal
 */
public record EncryptedEntry(UUID keyId, String ciphertextHex) {}
