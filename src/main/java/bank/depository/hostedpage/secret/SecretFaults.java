package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.shared.Refusal;

/** What is wrong with a chosen trade password, beside the field it is about. */
final class SecretFaults {

  private SecretFaults() {}

  static PageFaults of(PageCall call, Refusal refusal) {
    PageFaults faults = new PageFaults(call.language());
    Text sentence = CustomerSentences.of(refusal.code());
    return switch (refusal.code()) {
      case PASSWORD_WEAK, PASSWORD_UNCHANGED -> faults.add("secret", sentence);
      case PASSWORDS_DIFFER -> faults.add("again", sentence);
      default -> faults.add(sentence);
    };
  }
}
