package bank.depository.hostedpage.policy;

import bank.depository.hostedpage.Language;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The versions of the policy on customers' information (客户信息保护政策), the oldest first. A text that
 * changes gets a new version and templates of its own; the last one is in force (INF-05).
 */
public enum InformationPolicy {
  /** The first that was published. */
  FIRST("1.0", PolicyTemplates::policy1Zh, PolicyTemplates::policy1En);

  /** Where the policy in force is. */
  public static final String ADDRESS = "/pages/policy";

  private final String version;
  private final Supplier<TemplateInstance> zhCn;
  private final Supplier<TemplateInstance> en;

  InformationPolicy(
      String version, Supplier<TemplateInstance> zhCn, Supplier<TemplateInstance> en) {
    this.version = version;
    this.zhCn = zhCn;
    this.en = en;
  }

  /** The one in force, which a consent of today names. */
  public static InformationPolicy inForce() {
    return values()[values().length - 1];
  }

  /** The one of that version. */
  public static Optional<InformationPolicy> of(String version) {
    return Arrays.stream(values()).filter(policy -> policy.version.equals(version)).findFirst();
  }

  /** All versions, the newest first. */
  static List<InformationPolicy> newestFirst() {
    return Arrays.stream(values()).sorted((one, other) -> other.compareTo(one)).toList();
  }

  /** Its version. */
  public String version() {
    return version;
  }

  /** Its address for ever. */
  public String address() {
    return ADDRESS + "/" + version;
  }

  /** Its text in that language, HTML from our own template. */
  String text(Language language) {
    return (language == Language.EN ? en : zhCn).get().render();
  }
}
