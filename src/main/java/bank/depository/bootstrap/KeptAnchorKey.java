package bank.depository.bootstrap;

import bank.depository.audit.Anchor;
import bank.depository.audit.AnchorKey;
import bank.depository.crypto.Keys;
import bank.depository.crypto.OwnSigningKey;
import bank.depository.crypto.PublishedKey;
import bank.depository.crypto.SigningPurpose;
import bank.depository.crypto.signature.VerificationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs anchors of the audit trail with the bank's key for it. */
@ApplicationScoped
class KeptAnchorKey implements AnchorKey {

  private final Keys keys;

  KeptAnchorKey(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Anchor.Signed sign(Anchor anchor, byte[] text) {
    OwnSigningKey key = keys.signingKey(SigningPurpose.AUDIT_ANCHOR);
    return new Anchor.Signed(anchor, key.keyId(), key.key().sign(text));
  }

  @Override
  public Signatures signatures() {
    Map<String, VerificationKey> ours =
        keys.publishedKeys().stream()
            .filter(key -> key.purpose() == SigningPurpose.AUDIT_ANCHOR)
            .collect(Collectors.toMap(PublishedKey::keyId, PublishedKey::key));
    return (keyId, text, signature) -> {
      VerificationKey key = ours.get(keyId);
      return key != null && key.verifies(text, signature);
    };
  }
}
