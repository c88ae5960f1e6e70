package bank.depository.crypto.signature;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;

/** Signs messages with one key (API-02). Safe for use by many threads. */
public final class MessageSigner {

  private static final String LABEL = "sig";
  private static final int NONCE_BYTES = 16;

  private final String keyId;
  private final SigningKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Signs with that key under that id, at that clock's time. */
  public MessageSigner(String keyId, SigningKey key, Clock clock) {
    this.keyId = keyId;
    this.key = key;
    this.clock = clock;
  }

  /**
   * The two fields to add to the message.
   *
   * @param signatureInput value of {@code Signature-Input}
   * @param signature value of {@code Signature}
   */
  public record SignatureFields(String signatureInput, String signature) {}

  /**
   * Signs what the profile names, with a fresh nonce and the longest life.
   *
   * @throws IllegalArgumentException where the message lacks a component: ours to put right
   */
  public SignatureFields sign(MessageComponents message, SignatureProfile profile) {
    List<Item<? extends Object>> items =
        List.copyOf(profile.components().stream().map(CoveredComponent::item).toList());
    InnerList input = InnerList.valueOf(items).withParams(parameters(profile));
    String base = baseOf(message, profile, input);
    byte[] signature = key.sign(base.getBytes(StandardCharsets.US_ASCII));
    return new SignatureFields(
        Dictionary.valueOf(Map.of(LABEL, input)).serialize(),
        Dictionary.valueOf(Map.of(LABEL, ByteSequenceItem.valueOf(signature))).serialize());
  }

  private static String baseOf(
      MessageComponents message, SignatureProfile profile, InnerList input) {
    try {
      return SignedText.of(message, profile.components(), input.serialize());
    } catch (SignatureFault fault) {
      throw new IllegalArgumentException("cannot sign the message: " + fault.detail(), fault);
    }
  }

  private Parameters parameters(SignatureProfile profile) {
    long created = clock.instant().getEpochSecond();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("created", created);
    parameters.put("expires", created + SignatureWindow.LONGEST_LIFE.toSeconds());
    parameters.put("nonce", nonce());
    parameters.put("keyid", keyId);
    parameters.put("tag", profile.tag());
    return Parameters.valueOf(parameters);
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
