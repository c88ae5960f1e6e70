package bank.depository.hostedpage;

import java.util.Locale;

/** The languages of the customer's pages: Chinese unless the customer switches (PAG-04). */
public enum Language {
  /** Simplified Chinese. */
  ZH_CN("zh-CN"),
  /** English. */
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag (BCP 47). */
  public String tag() {
    return tag;
  }

  /** The locale of the message bundles. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The one that the page offers to switch to. */
  public Language other() {
    return this == ZH_CN ? EN : ZH_CN;
  }

  /** The language of that tag; Chinese for any other word. */
  public static Language of(String tag) {
    return EN.tag.equals(tag) ? EN : ZH_CN;
  }
}
