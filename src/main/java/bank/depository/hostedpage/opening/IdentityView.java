package bank.depository.hostedpage.opening;

import bank.depository.account.OpenedAccounts.Told;
import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PersonName;
import java.util.Optional;

/** The identity form with what was typed or is known, on the customer's own page alone. */
public record IdentityView(
    String name, String idType, String idNumber, String cardNo, String mobile, String returnUrl) {

  static IdentityView of(Told told, String returnUrl) {
    return new IdentityView(
        Optional.ofNullable(told.name()).map(PersonName::value).orElse(""),
        Optional.ofNullable(told.idNumber()).map(id -> id.type().name()).orElse("RESIDENT_ID"),
        Optional.ofNullable(told.idNumber()).map(IdNumber::value).orElse(""),
        Optional.ofNullable(told.cardNo()).map(CardNo::value).orElse(""),
        Optional.ofNullable(told.mobile()).map(MobileNo::value).orElse(""),
        returnUrl);
  }
}
