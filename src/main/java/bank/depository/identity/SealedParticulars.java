package bank.depository.identity;

import org.jspecify.annotations.Nullable;

/** What a customer told, as the database keeps it. */
record SealedParticulars(
    byte @Nullable [] name,
    @Nullable IdType idType,
    byte @Nullable [] idNumber,
    byte @Nullable [] account,
    byte @Nullable [] mobile) {

  static final SealedParticulars NOTHING = new SealedParticulars(null, null, null, null, null);
}
