package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form: beside the field it is about, or above all of them. */
public final class PageFaults {

  private final Language language;
  private final List<String> general = new ArrayList<>();
  private final Map<String, String> byField = new LinkedHashMap<>();
  private boolean stopped;

  /** None so far. */
  public PageFaults(Language language) {
    this.language = language;
  }

  /** Something wrong with a field. */
  public PageFaults add(String field, Text why) {
    byField.putIfAbsent(field, why.in(language));
    return this;
  }

  /** Something wrong with the whole. */
  public PageFaults add(Text why) {
    general.add(why.in(language));
    return this;
  }

  /** Something that no further try on this page can mend. */
  public PageFaults stop(Text why) {
    stopped = true;
    return add(why);
  }

  /** Whether the page has nothing to offer any more but the way back. */
  public boolean stopped() {
    return stopped;
  }

  /** Whether anything is wrong. */
  public boolean any() {
    return !general.isEmpty() || !byField.isEmpty();
  }

  /** What is wrong with the whole. */
  public List<String> general() {
    return general;
  }

  /** Whether something is wrong with that field. */
  public boolean has(String field) {
    return byField.containsKey(field);
  }

  /** What is wrong with that field; empty where nothing. */
  public String of(String field) {
    return byField.getOrDefault(field, "");
  }
}
