package bank.depository.account;

/** Who a person is, as the id document and the reserved mobile say. Never logged in plain. */
public record Person(PersonName name, IdType idType, ResidentId idNumber, MobileNo mobile) {}
