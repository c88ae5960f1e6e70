package bank.depository.audit;

/** The key that signs anchors. It is kept outside of the database, by the capability of keys. */
public interface AnchorKey {

  /** The anchor with the signature of the newest key. */
  Anchor.Signed sign(Anchor anchor, byte[] text);

  /** Tells the bank's signatures on anchors from others, by all keys that are there now. */
  Signatures signatures();

  /** See {@link AnchorKey#signatures()}. */
  interface Signatures {

    /** Whether that key is one of the bank's for anchors and signed that text. */
    boolean areOurs(String keyId, byte[] text, byte[] signature);
  }
}
