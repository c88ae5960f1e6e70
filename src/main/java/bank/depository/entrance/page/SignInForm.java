package bank.depository.entrance.page;

import bank.depository.account.PersonDirectory;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What somebody typed to sign in. Only its form is judged; who it is, nobody is told. */
record SignInForm(String idType, String idNumber, String name, String mobile) {

  static final SignInForm EMPTY = new SignInForm(IdType.RESIDENT_ID.name(), "", "", "");

  private static final int MAX_LENGTH = 100;
  private static final Text BAD_NAME = Text.of("请填写证件上的姓名。", "Please give the name on your paper.");
  private static final Text BAD_PAPER = Text.of("请选择证件类型。", "Please choose the kind of paper.");
  private static final Text BAD_NUMBER =
      Text.of("证件号码不对，请对照证件检查。", "The number is not right. Please compare it with your paper.");
  private static final Text BAD_MOBILE =
      Text.of("请填写 11 位手机号码。", "Please give an 11-digit mobile number of mainland China.");

  @Override
  public String toString() {
    return "sign-in form";
  }

  /** The form as it is shown again. */
  public record View(String idType, String idNumber, String name, String mobile) {}

  View view() {
    return new View(bounded(idType), bounded(idNumber), bounded(name), bounded(mobile));
  }

  /** What was said; empty where something has no right form, which then stands in the faults. */
  Optional<PersonDirectory.Said> said(PageFaults faults) {
    IdType type = read("id_type", BAD_PAPER, () -> IdType.valueOf(bounded(idType)), faults);
    PartyName ofName =
        read("name", BAD_NAME, () -> PartyName.of(kind(type), bounded(name)), faults);
    IdNumber number =
        type == null
            ? null
            : read("id_number", BAD_NUMBER, () -> new IdNumber(type, bounded(idNumber)), faults);
    MobileNo ofMobile = read("mobile", BAD_MOBILE, () -> new MobileNo(bounded(mobile)), faults);
    return ofName == null || number == null || ofMobile == null
        ? Optional.empty()
        : Optional.of(new PersonDirectory.Said(ofName, number, ofMobile));
  }

  private static <T> @Nullable T read(
      String field, Text sentence, Supplier<T> value, PageFaults faults) {
    try {
      return value.get();
    } catch (Refusal | IllegalArgumentException wrong) {
      faults.add(field, sentence);
      return null;
    }
  }

  private static PartyKind kind(@Nullable IdType type) {
    return type == null || type.isOfPerson() ? PartyKind.PERSON : PartyKind.ORGANIZATION;
  }

  private static String bounded(String typed) {
    return typed.length() <= MAX_LENGTH ? typed : typed.substring(0, MAX_LENGTH);
  }
}
