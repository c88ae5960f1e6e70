package bank.depository.account;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.SearchDigest;
import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PersonName;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes what identifies a customer (INF-02). Each value is bound to its table, its
 * column and its platform, so that no row can be passed off as another's.
 */
@ApplicationScoped
class PersonVault {

  private static final String CUSTOMER = "customer";
  private static final String OPENING = "opening";
  private static final String RESET = "secret_reset";
  private static final String NAME = "name";
  private static final String ID_NUMBER = "id_number";
  private static final String MOBILE = "mobile";
  private static final String CARD_NO = "card_no";

  private final PersonalDataCipher cipher;
  private final SearchDigest digest;

  PersonVault(PersonalDataCipher cipher, SearchDigest digest) {
    this.cipher = cipher;
    this.digest = digest;
  }

  SealedPerson customer(PlatformId platform, Person person) {
    return new SealedPerson(
        seal(platform, CUSTOMER, NAME, person.name().value()),
        person.name().mask(),
        person.idType(),
        seal(platform, CUSTOMER, ID_NUMBER, person.idNumber().value()),
        person.idNumber().mask(),
        digest.of("identity", identity(person)),
        seal(platform, CUSTOMER, MOBILE, person.mobile().value()),
        person.mobile().mask(),
        digest.of(MOBILE, person.mobile().value()));
  }

  BankCardBinding.SealedCard card(PlatformId platform, CardNo card) {
    return new BankCardBinding.SealedCard(
        seal(platform, "bank_card_binding", CARD_NO, card.value()),
        card.mask(),
        digest.of(CARD_NO, card.value()));
  }

  Opening.SealedFactors opening(PlatformId platform, FourFactors factors) {
    Person person = factors.person();
    return new Opening.SealedFactors(
        seal(platform, OPENING, NAME, person.name().value()),
        person.idType(),
        seal(platform, OPENING, ID_NUMBER, person.idNumber().value()),
        seal(platform, OPENING, CARD_NO, factors.cardNo().value()),
        seal(platform, OPENING, MOBILE, person.mobile().value()));
  }

  byte @Nullable [] openingName(PlatformId platform, @Nullable PersonName name) {
    return name == null ? null : seal(platform, OPENING, NAME, name.value());
  }

  byte @Nullable [] openingMobile(PlatformId platform, @Nullable MobileNo mobile) {
    return mobile == null ? null : seal(platform, OPENING, MOBILE, mobile.value());
  }

  OpenedAccounts.Told told(Opening opening) {
    PlatformId platform = opening.platform();
    String name = open(platform, OPENING, NAME, opening.nameCipher());
    String idNumber = open(platform, OPENING, ID_NUMBER, opening.idNumberCipher());
    String cardNo = open(platform, OPENING, CARD_NO, opening.cardNoCipher());
    String mobile = open(platform, OPENING, MOBILE, opening.mobileCipher());
    return new OpenedAccounts.Told(
        name == null ? null : new PersonName(name),
        idNumber == null ? null : new IdNumber(opening.idType(), idNumber),
        cardNo == null ? null : new CardNo(cardNo),
        mobile == null ? null : new MobileNo(mobile));
  }

  byte[] resetCard(PlatformId platform, CardNo card) {
    return seal(platform, RESET, CARD_NO, card.value());
  }

  CardNo resetCard(PlatformId platform, byte[] stored) {
    return new CardNo(
        cipher.decrypt(PersonalDataCell.ofPlatform(RESET, CARD_NO, platform), stored));
  }

  PersonName name(Customer customer) {
    return new PersonName(plain(customer, NAME, customer.nameCipher()));
  }

  IdNumber idNumber(Customer customer) {
    return new IdNumber(customer.idType(), plain(customer, ID_NUMBER, customer.idNumberCipher()));
  }

  MobileNo mobile(Customer customer) {
    return new MobileNo(plain(customer, MOBILE, customer.mobileCipher()));
  }

  CardNo cardNo(BankCardBinding binding) {
    return new CardNo(
        cipher.decrypt(
            PersonalDataCell.ofPlatform("bank_card_binding", CARD_NO, binding.platform()),
            binding.cardNoCipher()));
  }

  /** Whatever the stored digest of that person may be, one for each version of the key. */
  List<byte[]> identityDigests(Customer customer) {
    return digest.everyVersion("identity", customer.idType() + "/" + idNumber(customer).value());
  }

  private static String identity(Person person) {
    return person.idType() + "/" + person.idNumber().value();
  }

  private String plain(Customer customer, String column, byte[] stored) {
    return cipher.decrypt(
        PersonalDataCell.ofPlatform(CUSTOMER, column, customer.platform()), stored);
  }

  private byte[] seal(PlatformId platform, String table, String column, String plain) {
    return cipher.encrypt(PersonalDataCell.ofPlatform(table, column, platform), plain);
  }

  private @Nullable String open(
      PlatformId platform, String table, String column, byte @Nullable [] stored) {
    return stored == null
        ? null
        : cipher.decrypt(PersonalDataCell.ofPlatform(table, column, platform), stored);
  }
}
