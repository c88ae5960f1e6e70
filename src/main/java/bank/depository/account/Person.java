package bank.depository.account;

import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PersonName;

/** Who a person is, as the id document and the reserved mobile say. Never logged in plain. */
public record Person(PersonName name, IdNumber idNumber, MobileNo mobile) {

  /** The kind of id document. */
  public IdType idType() {
    return idNumber.type();
  }
}
