package bank.depository.hostedpage.opening;

import bank.depository.account.CardNo;
import bank.depository.account.MobileNo;
import bank.depository.account.OpenedAccounts.Told;
import bank.depository.account.PersonName;
import bank.depository.account.ResidentId;
import java.util.Optional;

/** The identity form with what was typed or is known, on the customer's own page alone. */
public record IdentityView(
    String name, String idType, String idNumber, String cardNo, String mobile, String returnUrl) {

  static IdentityView of(Told told, String returnUrl) {
    return new IdentityView(
        Optional.ofNullable(told.name()).map(PersonName::value).orElse(""),
        "RESIDENT_ID",
        Optional.ofNullable(told.idNumber()).map(ResidentId::value).orElse(""),
        Optional.ofNullable(told.cardNo()).map(CardNo::value).orElse(""),
        Optional.ofNullable(told.mobile()).map(MobileNo::value).orElse(""),
        returnUrl);
  }
}
