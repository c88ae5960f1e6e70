package bank.depository.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All versions of one purpose's key, as the folder has them. It looks into the folder again each
 * minute, so that every node knows a version that another one made.
 */
final class KeyRing<K> {

  /** Makes the key of a version from what the file holds. */
  interface Reader<K> {
    K read(int version, byte[] material);
  }

  private static final long LOOK_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final String purpose;
  private final KeyFolder folder;
  private final WrappingKey wrapping;
  private final Reader<K> reader;
  private final Pattern fileName;
  private final NavigableMap<Integer, K> versions = new ConcurrentSkipListMap<>();
  private final Map<Integer, Instant> madeAt = new ConcurrentHashMap<>();
  private volatile long lookedNanos;

  KeyRing(KeyPurpose purpose, KeyFolder folder, WrappingKey wrapping, Reader<K> reader) {
    this.purpose = purpose.label();
    this.folder = folder;
    this.wrapping = wrapping;
    this.reader = reader;
    this.fileName = Pattern.compile(Pattern.quote(this.purpose) + "\\.v([1-9][0-9]{0,4})\\.key");
    refresh();
  }

  /** Adds what the folder has and this ring has not. */
  synchronized void refresh() {
    lookedNanos = System.nanoTime();
    for (String name : folder.names()) {
      Matcher matcher = fileName.matcher(name);
      if (matcher.matches()) {
        int version = Integer.parseInt(matcher.group(1));
        if (!versions.containsKey(version)) {
          add(version, name, folder.read(name).orElseThrow());
        }
      }
    }
  }

  /**
   * Makes the versions that follow the newest, up to that one, unless another node does first. One
   * that was taken away is not made again: it would be another key under the same number.
   */
  synchronized void ensure(int wanted, Supplier<byte[]> generator) {
    if (wanted < 1 || wanted > SealedForm.MAX_VERSION) {
      throw new IllegalArgumentException("no version of a key: " + purpose + " " + wanted);
    }
    int newest = versions.isEmpty() ? 0 : versions.lastKey();
    for (int version = newest + 1; version <= wanted; version++) {
      create(version, generator);
    }
  }

  private void create(int wanted, Supplier<byte[]> generator) {
    String name = purpose + ".v" + wanted + ".key";
    add(
        wanted,
        name,
        folder.readOrCreate(name, () -> wrapping.wrap(purpose, wanted, generator.get())));
  }

  private void add(int version, String name, String text) {
    madeAt.put(version, folder.madeAt(name));
    versions.put(version, reader.read(version, wrapping.unwrap(purpose, version, text)));
  }

  K newest() {
    lookAgain();
    return versions.lastEntry().getValue();
  }

  /** The newest that was there at that moment; the oldest where all are younger. */
  K newestAt(Instant moment) {
    lookAgain();
    return versions.descendingMap().entrySet().stream()
        .filter(entry -> !madeAt.getOrDefault(entry.getKey(), Instant.MIN).isAfter(moment))
        .findFirst()
        .orElseGet(versions::firstEntry)
        .getValue();
  }

  K version(int version) {
    if (!versions.containsKey(version)) {
      refresh();
    }
    K key = versions.get(version);
    if (key == null) {
      throw new IllegalStateException("there is no version " + version + " of the key " + purpose);
    }
    return key;
  }

  Set<Integer> versions() {
    lookAgain();
    return Set.copyOf(versions.keySet());
  }

  List<K> newestFirst() {
    lookAgain();
    return List.copyOf(versions.descendingMap().values());
  }

  private void lookAgain() {
    if (System.nanoTime() - lookedNanos > LOOK_AGAIN_NANOS) {
      refresh();
    }
  }
}
