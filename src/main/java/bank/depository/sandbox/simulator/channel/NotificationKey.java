package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.store.Facts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A key that signs notifications: the channel's own, or one that no one knows. */
final class NotificationKey {

  static final String KEY_ID = "channel-1";

  private final PrivateKey signing;
  private final String publicKey;

  private NotificationKey(PrivateKey signing, String publicKey) {
    this.signing = signing;
    this.publicKey = publicKey;
  }

  /** The channel's own key, kept; or, under another name, a stranger's. */
  static NotificationKey kept(Facts facts, String name) {
    String[] halves = facts.findOrMake(name, NotificationKey::make).split(" ", 2);
    try {
      PrivateKey signing =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves[0])));
      return new NotificationKey(signing, halves[1]);
    } catch (GeneralSecurityException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static String make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      return base64.encodeToString(pair.getPrivate().getEncoded())
          + " "
          + base64.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Base64 of the DER SubjectPublicKeyInfo. */
  String publicKey() {
    return publicKey;
  }

  /** Base64 of the signature over the timestamp, a full stop, and the body. */
  String sign(String timestamp, byte[] body) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(signing);
      signature.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
