package bank.depository.crypto;

import bank.depository.crypto.signature.VerificationKey;

/**
 * The public half of one of the bank's signing keys, for anyone to check by.
 *
 * @param keyId its name on the wire
 * @param version from 1
 */
public record PublishedKey(
    String keyId, SigningPurpose purpose, int version, VerificationKey key) {}
