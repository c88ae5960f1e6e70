package bank.depository.hostedpage.policy;

import bank.depository.hostedpage.Language;
import java.util.List;

/**
 * A version of the policy to be read.
 *
 * @param text HTML from our own template
 * @param inForce whether a consent of today names it
 * @param versions all that were published, the newest first
 */
public record PolicyView(String version, String text, boolean inForce, List<Version> versions) {

  /** A version and where it stands. */
  public record Version(String number, String address) {}

  static PolicyView of(InformationPolicy policy, Language language) {
    return new PolicyView(
        policy.version(),
        policy.text(language),
        policy == InformationPolicy.inForce(),
        InformationPolicy.newestFirst().stream()
            .map(each -> new Version(each.version(), each.address()))
            .toList());
  }
}
