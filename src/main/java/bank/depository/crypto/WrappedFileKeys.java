package bank.depository.crypto;

import bank.depository.crypto.signature.SigningKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The bank's keys in wrapped files ({@link KeysConfig}), unwrapped into memory at the start. Behind
 * a proxy, because what signs answers is put together before the configuration can be read.
 */
@Startup
@ApplicationScoped
class WrappedFileKeys implements Keys {

  private static final int KEY_ID_DIGEST_LENGTH = 8;

  private final Map<SigningPurpose, KeyRing<OwnSigningKey>> signing =
      new EnumMap<>(SigningPurpose.class);
  private final Map<SealingPurpose, KeyRing<SealingKey>> sealing =
      new EnumMap<>(SealingPurpose.class);
  private final Map<MacPurpose, KeyRing<MacKey>> macs = new EnumMap<>(MacPurpose.class);

  private final Clock clock;
  private final Duration settle;

  WrappedFileKeys(KeysConfig config, Clock clock) {
    this.clock = clock;
    this.settle = config.settle();
    refuseUnknownPurposes(config.versions().keySet());
    KeyFolder folder = new KeyFolder(config.folder());
    WrappingKey wrapping = new WrappingKey(folder, Passphrase.of(config));
    // What is there is opened first: under a wrong passphrase no new key is made.
    for (SigningPurpose purpose : SigningPurpose.values()) {
      signing.put(
          purpose,
          new KeyRing<>(purpose, folder, wrapping, (version, key) -> own(purpose, version, key)));
    }
    for (SealingPurpose purpose : SealingPurpose.values()) {
      sealing.put(purpose, new KeyRing<>(purpose, folder, wrapping, Sm4SealingKey::new));
    }
    for (MacPurpose purpose : MacPurpose.values()) {
      macs.put(purpose, new KeyRing<>(purpose, folder, wrapping, HmacSm3Key::new));
    }
    makeMissing(config.versions());
  }

  private void makeMissing(Map<String, Integer> wanted) {
    signing.forEach(
        (purpose, ring) ->
            ensure(wanted, purpose, ring, () -> SigningKey.generate(purpose.algorithm()).pkcs8()));
    sealing.forEach((purpose, ring) -> ensure(wanted, purpose, ring, Sm4Gcm::newKey));
    macs.forEach(
        (purpose, ring) ->
            ensure(wanted, purpose, ring, () -> RandomTokens.bytes(HmacSm3Key.KEY_BYTES)));
  }

  private static void ensure(
      Map<String, Integer> wanted, KeyPurpose purpose, KeyRing<?> ring, Supplier<byte[]> fresh) {
    ring.ensure(wanted.getOrDefault(purpose.label(), 1), fresh);
  }

  /** A misspelled purpose would leave a key unrenewed that somebody believes renewed. */
  private static void refuseUnknownPurposes(Set<String> named) {
    Set<String> unknown = new TreeSet<>(named);
    Stream.of(SigningPurpose.values(), SealingPurpose.values(), MacPurpose.values())
        .<KeyPurpose>flatMap(Stream::of)
        .forEach(purpose -> unknown.remove(purpose.label()));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("depository.keys.versions names no purpose: " + unknown);
    }
  }

  private static OwnSigningKey own(SigningPurpose purpose, int version, byte[] pkcs8) {
    SigningKey key = SigningKey.fromPkcs8(pkcs8);
    String digest = Sha256Digest.of(key.verificationKey().spki()).hex();
    String keyId =
        purpose.label() + "-" + version + "-" + digest.substring(0, KEY_ID_DIGEST_LENGTH);
    return new OwnSigningKey(keyId, version, key);
  }

  private static <P extends KeyPurpose, K> KeyRing<K> ring(Map<P, KeyRing<K>> rings, P purpose) {
    KeyRing<K> ring = rings.get(purpose);
    if (ring == null) {
      throw new IllegalStateException("no keys for " + purpose.label());
    }
    return ring;
  }

  @Override
  public OwnSigningKey signingKey(SigningPurpose purpose) {
    return ring(signing, purpose).newest();
  }

  @Override
  public List<PublishedKey> publishedKeys() {
    List<PublishedKey> published = new ArrayList<>();
    signing.forEach(
        (purpose, ring) -> {
          // Another node may sign with a version that is newer than our start.
          ring.refresh();
          ring.newestFirst().stream().map(publish(purpose)).forEach(published::add);
        });
    return List.copyOf(published);
  }

  private static Function<OwnSigningKey, PublishedKey> publish(SigningPurpose purpose) {
    return own ->
        new PublishedKey(own.keyId(), purpose, own.version(), own.key().verificationKey());
  }

  @Override
  public SealingKey sealingKey(SealingPurpose purpose) {
    return ring(sealing, purpose).newest();
  }

  @Override
  public SealingKey sealingKey(SealingPurpose purpose, int version) {
    return ring(sealing, purpose).version(version);
  }

  @Override
  public MacKey macKey(MacPurpose purpose) {
    return ring(macs, purpose).newestAt(clock.instant().minus(settle));
  }

  @Override
  public List<MacKey> macKeys(MacPurpose purpose) {
    return ring(macs, purpose).newestFirst();
  }

  @Override
  public Set<Integer> versions(KeyPurpose purpose) {
    if (purpose instanceof SigningPurpose signs) {
      return ring(signing, signs).versions();
    }
    return purpose instanceof SealingPurpose seals
        ? ring(sealing, seals).versions()
        : ring(macs, (MacPurpose) purpose).versions();
  }

  @Override
  public void refresh() {
    signing.values().forEach(KeyRing::refresh);
    sealing.values().forEach(KeyRing::refresh);
    macs.values().forEach(KeyRing::refresh);
  }
}
