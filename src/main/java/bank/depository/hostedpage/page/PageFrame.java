package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;

/**
 * What stands around every page.
 *
 * @param home the session's address; empty where there is no session
 * @param csrf goes with every form
 * @param asker the platform's name; empty where it is not known
 * @param customer the customer's name masked; empty while there is none
 * @param switchable whether the page can be asked for again, in the other language
 */
public record PageFrame(
    Language language,
    String bank,
    String home,
    String csrf,
    String asker,
    String customer,
    boolean switchable) {

  /** The page's language tag. */
  public String lang() {
    return language.tag();
  }

  /** The language tag to switch to. */
  public String otherLang() {
    return language.other().tag();
  }

  /** The name of the language to switch to, in that language. */
  public String otherName() {
    return language.other() == Language.EN ? "English" : "中文";
  }
}
