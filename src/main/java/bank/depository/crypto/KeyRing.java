package bank.depository.crypto;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All versions of one purpose's key, as the folder has them. */
final class KeyRing<K> {

  /** Makes the key of a version from what the file holds. */
  interface Reader<K> {
    K read(int version, byte[] material);
  }

  private final String purpose;
  private final KeyFolder folder;
  private final WrappingKey wrapping;
  private final Reader<K> reader;
  private final Pattern fileName;
  private final NavigableMap<Integer, K> versions = new ConcurrentSkipListMap<>();

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
    for (String name : folder.names()) {
      Matcher matcher = fileName.matcher(name);
      if (matcher.matches()) {
        int version = Integer.parseInt(matcher.group(1));
        versions.computeIfAbsent(
            version, missing -> open(missing, folder.read(name).orElseThrow()));
      }
    }
  }

  /** Makes what is missing up to that version, unless another node does first. */
  synchronized void ensure(int wanted, Supplier<byte[]> generator) {
    if (wanted < 1 || wanted > SealedForm.MAX_VERSION) {
      throw new IllegalArgumentException("no version of a key: " + purpose + " " + wanted);
    }
    for (int version = 1; version <= wanted; version++) {
      if (!versions.containsKey(version)) {
        create(version, generator);
      }
    }
  }

  private void create(int version, Supplier<byte[]> generator) {
    String text =
        folder.readOrCreate(
            purpose + ".v" + version + ".key",
            () -> wrapping.wrap(purpose, version, generator.get()));
    versions.put(version, open(version, text));
  }

  private K open(int version, String text) {
    return reader.read(version, wrapping.unwrap(purpose, version, text));
  }

  K newest() {
    return versions.lastEntry().getValue();
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

  List<K> newestFirst() {
    return List.copyOf(versions.descendingMap().values());
  }
}
