package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.BankAccountNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.MobileNo;
import bank.depository.identity.Particulars;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.identity.Told;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was typed into the identity form, and what is wrong with it, field by field. */
public record IdentityForm(
    String method,
    String name,
    String idType,
    String idNumber,
    Validity validity,
    String cardNo,
    String mobile,
    OrganizationForm organization) {

  /**
   * Until when the papers are valid.
   *
   * @param until a day
   * @param longTerm whether the customer says that they do not expire, which nobody else may assume
   */
  public record Validity(String until, boolean longTerm) {

    /** Nothing was asked, or nothing said. */
    public static final Validity NOT_SAID = new Validity("", false);
  }

  /** The most characters of a field that are looked at. */
  private static final int MAX_LENGTH = 100;

  /** No paper that expires is valid for longer, in years. */
  private static final int LONGEST_YEARS = 50;

  private static final Text NO_DAY =
      Text.of(
          "请按证件填写有效期截止日，例如 2035-08-31；证件上写着长期的，请勾选“长期有效”。",
          "Please give the day as on the document, such as 2035-08-31, or say that it does not expire.");
  private static final Text BOTH =
      Text.of(
          "有效期截止日和“长期有效”只能选一项。",
          "Please give the last day or say that it does not expire, not both.");
  private static final Text OVER =
      Text.of("这个证件已过有效期，请换证后再办理。", "This document has expired. Please use a valid one.");

  @Override
  public String toString() {
    return "identity form";
  }

  /** The method that was chosen, the first on offer where none was; empty where it is not there. */
  Optional<IdentityMethod> chosen(List<IdentityMethod> offered) {
    return method.isEmpty()
        ? offered.stream().findFirst()
        : IdentityMethod.named(method).filter(offered::contains);
  }

  /**
   * Who the customer says they are; empty where something is wrong, which then stands in {@code
   * faults}.
   *
   * @param known what a customer who is only asked for a card has told before
   */
  Optional<Particulars> particulars(
      IdentityPurpose purpose, PartyKind party, Told known, LocalDate today, PageFaults faults) {
    PartyName ofName =
        asksName(purpose)
            ? read("name", party, () -> PartyName.of(party, bounded(name)), faults)
            : known.name();
    IdNumber ofId = asksPaper(purpose) ? idNumber(party, today, faults) : known.idNumber();
    BankAccountNo ofCard =
        read("card_no", party, () -> BankAccountNo.of(party, bounded(cardNo)), faults);
    MobileNo ofMobile = read("mobile", party, () -> new MobileNo(bounded(mobile)), faults);
    return faults.any()
        ? Optional.empty()
        : Optional.of(new Told(ofName, ofId, ofCard, ofMobile).complete());
  }

  static boolean asksName(IdentityPurpose purpose) {
    return purpose == IdentityPurpose.OPENING || purpose == IdentityPurpose.NAME_CHANGE;
  }

  static boolean asksPaper(IdentityPurpose purpose) {
    return purpose == IdentityPurpose.OPENING;
  }

  static boolean bindsCard(IdentityPurpose purpose) {
    return purpose == IdentityPurpose.OPENING || purpose == IdentityPurpose.BINDING;
  }

  static boolean asksValidity(IdentityPurpose purpose) {
    return switch (purpose) {
      case OPENING, RENEWAL, NAME_CHANGE -> true;
      case BINDING, MOBILE_CHANGE, SECRET_RESET -> false;
    };
  }

  /** The last day of the papers; empty where they do not expire or are not asked for. */
  Optional<LocalDate> lastDay(IdentityPurpose purpose, LocalDate today, PageFaults faults) {
    String typed = bounded(validity.until()).strip();
    if (!asksValidity(purpose) || (validity.longTerm() && typed.isEmpty())) {
      return Optional.empty();
    }
    if (validity.longTerm()) {
      faults.add("valid_until", BOTH);
      return Optional.empty();
    }
    Optional<LocalDate> day = day(typed);
    if (day.isEmpty() || day.get().isAfter(today.plusYears(LONGEST_YEARS))) {
      faults.add("valid_until", NO_DAY);
    } else if (day.get().isBefore(today)) {
      faults.add("valid_until", OVER);
    }
    return day;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private @Nullable IdNumber idNumber(PartyKind party, LocalDate today, PageFaults faults) {
    Optional<IdType> type =
        IdType.named(idType).filter(known -> known.isOfPerson() == (party == PartyKind.PERSON));
    if (type.isEmpty()) {
      faults.add("id_type", sentence(ErrorCode.ID_TYPE_UNSUPPORTED, party));
      return null;
    }
    return read(
        "id_number",
        party,
        () -> ofAge(new IdNumber(type.get(), bounded(idNumber)), today),
        faults);
  }

  private static IdNumber ofAge(IdNumber id, LocalDate today) {
    id.requireOfAge(today);
    return id;
  }

  static String bounded(String typed) {
    return typed.length() <= MAX_LENGTH ? typed : typed.substring(0, MAX_LENGTH);
  }

  private static <T> @Nullable T read(
      String field, PartyKind party, Supplier<T> value, PageFaults faults) {
    try {
      return value.get();
    } catch (Refusal refusal) {
      faults.add(field, sentence(refusal.code(), party));
      return null;
    }
  }

  private static Text sentence(ErrorCode code, PartyKind party) {
    return party == PartyKind.PERSON ? sentence(code) : ofOrganization(code);
  }

  private static Text ofOrganization(ErrorCode code) {
    return switch (code) {
      case NAME_INVALID ->
          Text.of(
              "请填写营业执照上的名称，4 到 100 个字。", "Please give the name on the licence, 4 to 100 letters.");
      case ID_NUMBER_INVALID ->
          Text.of(
              "号码不对，请对照营业执照逐位检查。",
              "The number is not right. Please compare every character with the licence.");
      case CARD_NO_INVALID ->
          Text.of("对公账号不对，请填写 12 到 32 位数字。", "The account number has 12 to 32 digits.");
      default -> sentence(code);
    };
  }

  private static Text sentence(ErrorCode code) {
    return switch (code) {
      case NAME_INVALID ->
          Text.of(
              "请填写证件上的姓名，2 到 50 个字。", "Please give the name on your document, 2 to 50 letters.");
      case ID_TYPE_UNSUPPORTED -> Text.of("请选择证件类型。", "Please choose the kind of your document.");
      case ID_NUMBER_INVALID ->
          Text.of(
              "证件号码不对，请对照证件逐位检查。",
              "The number is not right. Please compare every character with your document.");
      case CUSTOMER_UNDER_AGE ->
          Text.of("年满 18 周岁才能开户。", "You have to be 18 to open a sub-account.");
      case CARD_NO_INVALID ->
          Text.of(
              "银行卡号不对，请对照卡面检查。", "The card number is not right. Please compare it with the card.");
      default ->
          Text.of("请填写 11 位手机号码。", "Please give an 11-digit mobile number of mainland China.");
    };
  }
}
