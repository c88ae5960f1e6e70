package bank.depository.password;

import java.util.UUID;

/**
 * What a page needs to encrypt a password.
 *
 * @param publicKeyHex the point, uncompressed, 130 hexadecimal digits
 */
public record EntryKey(UUID keyId, String publicKeyHex) {}
