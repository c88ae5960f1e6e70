package bank.depository.crypto;

/** What a key is for. A key serves one purpose only, so that losing one loses no other. */
public sealed interface KeyPurpose permits SigningPurpose, SealingPurpose, MacPurpose {

  /** The purpose as key ids and files write it. */
  String label();
}
