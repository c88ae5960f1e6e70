package bank.depository.crypto.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The header fields of a message. */
@FunctionalInterface
public interface HeaderLookup {

  /**
   * The field's values, one for each line in which it stands, in order; empty where it does not
   * stand.
   *
   * @param name the field's name in lower case
   */
  List<String> values(String name);

  /** The fields of a map whose names may be written in any case. */
  static HeaderLookup of(Map<String, List<String>> fields) {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(fields);
    return name -> byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
