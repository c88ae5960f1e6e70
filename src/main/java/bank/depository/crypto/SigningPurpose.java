package bank.depository.crypto;

import bank.depository.crypto.signature.SignatureAlgorithm;

/** The bank's keys that sign. Their public halves are published. */
public enum SigningPurpose implements KeyPurpose {
  /** Answers of the platform interface. Ed25519, because every answer is signed. */
  ANSWER("answer", SignatureAlgorithm.ED25519),
  /** Events sent to platforms. */
  EVENT("event", SignatureAlgorithm.ED25519),
  /** Manifests of check files. */
  CHECK_FILE("check-file", SignatureAlgorithm.ED25519),
  /** The audit trail as it stood at some moment. */
  AUDIT_ANCHOR("audit-anchor", SignatureAlgorithm.ED25519),
  /** Contracts of platforms and customers. */
  CONTRACT_SEAL("contract-seal", SignatureAlgorithm.SM2_SM3),
  /**
   * Head office's seal inside of PDF documents. ECDSA, because the programs with which customers
   * look at a seal know no SM2.
   */
  DOCUMENT_SEAL("document-seal", SignatureAlgorithm.ECDSA_P256_SHA256);

  private final String label;
  private final SignatureAlgorithm algorithm;

  SigningPurpose(String label, SignatureAlgorithm algorithm) {
    this.label = label;
    this.algorithm = algorithm;
  }

  @Override
  public String label() {
    return label;
  }

  /** The algorithm of this purpose's keys. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }
}
