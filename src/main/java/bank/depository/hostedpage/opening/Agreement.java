package bank.depository.hostedpage.opening;

import bank.depository.account.Consent;
import bank.depository.crypto.Sha256Digest;
import bank.depository.crypto.Sm3Digest;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.policy.InformationPolicy;
import java.nio.charset.StandardCharsets;

/**
 * The three-party agreement (三方协议) with its parties filled in: the same parties give the same text,
 * to the byte, so that what was agreed to can be shown again. A text that changes gets a new
 * version and a template of its own.
 *
 * @param html the text
 */
record Agreement(String html, Language language) {

  /** The version of both templates. */
  static final String VERSION = "1.0";

  /** Who agrees. On the customer's own page and under the keeping of consents, so in plain. */
  public record Parties(
      String bank, String platform, String customer, Paper paper, String idNumber) {

    /** The words for the papers of Party A, and whether it is an organization. */
    public record Paper(Text label, boolean organization) {}

    /** The papers' name in Chinese. */
    public String paperZh() {
      return paper.label().in(Language.ZH_CN);
    }

    /** The papers' name in English. */
    public String paperEn() {
      return paper.label().in(Language.EN);
    }

    /** Whether Party A is an organization. */
    public boolean organization() {
      return paper.organization();
    }

    /** The version of the text. */
    public String version() {
      return VERSION;
    }
  }

  static Agreement of(Parties parties, Language language) {
    String html =
        (language == Language.EN
                ? OpeningTemplates.agreementEn(parties)
                : OpeningTemplates.agreementZh(parties))
            .render();
    return new Agreement(html, language);
  }

  /** SHA-256 of the text, hexadecimal. */
  String digest() {
    return Sha256Digest.of(bytes()).hex();
  }

  /** What the customer agrees to, with that policy beside it. */
  Consent.ShownText shown(InformationPolicy policy) {
    return new Consent.ShownText(
        Consent.Kind.TRIPARTY_AGREEMENT,
        VERSION,
        language.tag(),
        Sha256Digest.of(bytes()).bytes(),
        Sm3Digest.of(bytes()).bytes(),
        policy.version());
  }

  private byte[] bytes() {
    return html.getBytes(StandardCharsets.UTF_8);
  }
}
