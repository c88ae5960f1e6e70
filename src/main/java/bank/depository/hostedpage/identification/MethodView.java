package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Language;
import bank.depository.identity.IdentityMethod;

/** A method that is on offer, as it is shown. */
public record MethodView(String name, String label, boolean chosen) {

  static MethodView of(IdentityMethod method, IdentityMethod chosen, Language language) {
    return new MethodView(method.name(), MethodWords.of(method).in(language), method == chosen);
  }
}
