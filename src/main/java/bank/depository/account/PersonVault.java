package bank.depository.account;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.SearchDigest;
import bank.depository.identity.BankAccountNo;
import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.MobileNo;
import bank.depository.identity.Officers;
import bank.depository.identity.Particulars;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.identity.PersonName;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Opens and closes what identifies a customer (INF-02). Each value is bound to its table, its
 * column and its platform, so that no row can be passed off as another's.
 */
@ApplicationScoped
class PersonVault {

  private static final String CUSTOMER = "customer";
  private static final String RESET = "secret_reset";
  private static final String NAME = "name";
  private static final String ID_NUMBER = "id_number";
  private static final String MOBILE = "mobile";
  private static final String CARD_NO = "card_no";

  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;
  private final SearchDigest digest;

  PersonVault(PersonalDataCipher cipher, PlainValues plainValues, SearchDigest digest) {
    this.cipher = cipher;
    this.plainValues = plainValues;
    this.digest = digest;
  }

  SealedPerson customer(PlatformId platform, Particulars person) {
    return new SealedPerson(
        seal(platform, CUSTOMER, NAME, person.name().value()),
        person.name().mask(),
        person.idNumber().type(),
        seal(platform, CUSTOMER, ID_NUMBER, person.idNumber().value()),
        person.idNumber().mask(),
        digest.of("identity", identity(person)),
        seal(platform, CUSTOMER, MOBILE, person.mobile().value()),
        person.mobile().mask(),
        digest.of(MOBILE, person.mobile().value()));
  }

  void ledBy(Customer customer, Officers officers) {
    PlatformId platform = customer.platform();
    customer.ledBy(
        seal(platform, CUSTOMER, "representative", officers.representative().value()),
        seal(platform, CUSTOMER, "agent", officers.agent().value()));
  }

  Optional<Officers> officers(Customer customer, DataPurpose purpose) {
    return customer
        .representativeCipher()
        .flatMap(
            representative ->
                customer
                    .agentCipher()
                    .map(
                        agent ->
                            new Officers(
                                new PersonName(
                                    open(
                                        customer,
                                        purpose,
                                        CUSTOMER,
                                        "representative",
                                        representative)),
                                new PersonName(
                                    open(customer, purpose, CUSTOMER, "agent", agent)))));
  }

  BankCardBinding.SealedCard card(PlatformId platform, BankAccountNo card) {
    return new BankCardBinding.SealedCard(
        seal(platform, "bank_card_binding", CARD_NO, card.value()),
        card.mask(),
        digest.of(CARD_NO, card.value()));
  }

  Customer.SealedMobile mobile(PlatformId platform, MobileNo mobile) {
    return new Customer.SealedMobile(
        seal(platform, CUSTOMER, MOBILE, mobile.value()),
        mobile.mask(),
        digest.of(MOBILE, mobile.value()));
  }

  byte[] name(PlatformId platform, PartyName name) {
    return seal(platform, CUSTOMER, NAME, name.value());
  }

  /** A value that stood on file, for the history. */
  byte[] old(PlatformId platform, String value) {
    return seal(platform, "customer_change", "old", value);
  }

  byte[] resetCard(PlatformId platform, CardNo card) {
    return seal(platform, RESET, CARD_NO, card.value());
  }

  CardNo resetCard(Customer customer, byte[] stored) {
    return new CardNo(open(customer, DataPurpose.IDENTITY_CHECK, RESET, CARD_NO, stored));
  }

  PartyName name(Customer customer, DataPurpose purpose) {
    return PartyName.of(
        party(customer), open(customer, purpose, CUSTOMER, NAME, customer.nameCipher()));
  }

  IdNumber idNumber(Customer customer, DataPurpose purpose) {
    return new IdNumber(
        customer.idType(), open(customer, purpose, CUSTOMER, ID_NUMBER, customer.idNumberCipher()));
  }

  MobileNo mobile(Customer customer, DataPurpose purpose) {
    return new MobileNo(open(customer, purpose, CUSTOMER, MOBILE, customer.mobileCipher()));
  }

  BankAccountNo account(Customer holder, BankCardBinding binding, DataPurpose purpose) {
    return BankAccountNo.of(
        party(holder), open(holder, purpose, "bank_card_binding", CARD_NO, binding.cardNoCipher()));
  }

  /** Whatever the stored digest of that person may be, one for each version of the key. */
  List<byte[]> identityDigests(Customer customer) {
    return digest.everyVersion(
        "identity", customer.idType() + "/" + idNumber(customer, DataPurpose.LIMITS).value());
  }

  private static PartyKind party(Customer customer) {
    return customer.idType().isOfPerson() ? PartyKind.PERSON : PartyKind.ORGANIZATION;
  }

  private static String identity(Particulars person) {
    return person.idNumber().type() + "/" + person.idNumber().value();
  }

  private String open(
      Customer customer, DataPurpose purpose, String table, String column, byte[] stored) {
    return plainValues.open(
        Viewing.byService(
            DataSubject.customer(customer.platform(), customer.customerNo()), purpose),
        PersonalDataCell.ofPlatform(table, column, customer.platform()),
        stored);
  }

  private byte[] seal(PlatformId platform, String table, String column, String plain) {
    return cipher.encrypt(PersonalDataCell.ofPlatform(table, column, platform), plain);
  }
}
