package bank.depository.crypto;

import java.util.List;
import java.util.Set;

/**
 * The one port to the bank's own keys. Each purpose has versions; the newest makes, all of them
 * open and check. Which version made a thing is written in the thing itself. No key leaves through
 * this port, so that a hardware module can stand behind it.
 */
public interface Keys {

  /** The newest key of that purpose. */
  OwnSigningKey signingKey(SigningPurpose purpose);

  /** The public halves of all versions of all signing keys, for publication. */
  List<PublishedKey> publishedKeys();

  /** The newest key of that purpose. */
  SealingKey sealingKey(SealingPurpose purpose);

  /**
   * The key of that version.
   *
   * @throws IllegalStateException where there is none: a key was lost, or the thing is not ours
   */
  SealingKey sealingKey(SealingPurpose purpose, int version);

  /**
   * The version that digests: the newest that every node has had time to see, so that no node
   * misses in a search what another has just written.
   */
  MacKey macKey(MacPurpose purpose);

  /** All versions, the newest first. */
  List<MacKey> macKeys(MacPurpose purpose);

  /** Which versions of a key there are, whatever it is for. */
  Set<Integer> versions(KeyPurpose purpose);

  /** Looks for versions that another node has made since; nodes do so by themselves each minute. */
  void refresh();

  /** Opens what a key of that purpose sealed, whichever its version. */
  default byte[] open(SealingPurpose purpose, byte[] sealed, SealContext context) {
    return sealingKey(purpose, SealedForm.versionOf(sealed)).open(sealed, context);
  }
}
