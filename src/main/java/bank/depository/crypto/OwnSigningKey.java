package bank.depository.crypto;

import bank.depository.crypto.signature.SigningKey;

/**
 * One version of one of the bank's signing keys.
 *
 * @param keyId its name on the wire: purpose, version and the start of the public half's digest
 * @param version from 1
 */
public record OwnSigningKey(String keyId, int version, SigningKey key) {}
