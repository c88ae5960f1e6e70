package bank.depository.account;

import bank.depository.identity.IdType;

/** A person as the database keeps it: encrypted, masked and as keyed digests. */
record SealedPerson(
    byte[] name,
    String nameMask,
    IdType idType,
    byte[] idNumber,
    String idNumberMask,
    byte[] identityDigest,
    byte[] mobile,
    String mobileMask,
    byte[] mobileDigest) {}
