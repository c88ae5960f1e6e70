package bank.depository.hostedpage.identification;

import bank.depository.account.CardIssuer;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.BankAccountNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.identity.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The identity form with what was typed or is known, on the customer's own page alone.
 *
 * @param steps how many steps the whole has; 0 where they are not counted
 * @param askName whether the name is asked for
 * @param askPaper whether kind and number of the paper are asked for, which a customer has told
 *     before
 * @param askValidity whether the last day of the papers is asked for
 * @param cardServes whether the card is bound by it, and not only used to prove who it is
 * @param methods the ways to prove it; one of them is chosen
 */
public record IdentityView(
    String path,
    String title,
    String lead,
    int steps,
    boolean askName,
    boolean askPaper,
    boolean askValidity,
    boolean cardServes,
    List<MethodView> methods,
    String name,
    String idType,
    String idNumber,
    String validUntil,
    boolean longTerm,
    String cardNo,
    String mobile,
    OrganizationForm organization,
    List<BankView> banks,
    String returnUrl) {

  /** A bank to choose from. */
  public record BankView(String code, String name) {}

  private static final Text ORGANIZATION_LEAD =
      Text.of(
          "请填写机构的信息和对公账户，由一笔小额款项验证，或者上传资料由银行人工审核，都不收费。",
          "Tell us about your organization and its corporate account. One small payment proves them, or papers that the bank's staff review; both are free of charge.");

  private static final Text ORGANIZATION_CHANGE_LEAD =
      Text.of(
          "请按新的营业执照填写机构名称、法定代表人和经办人，再上传资料，由两名银行员工审核，不收费。没有变更的也请照填。",
          "Give name, legal representative and agent as on the new licence, also those that stay. Then upload the papers, which two members of the bank's staff review, free of charge.");

  private static Text lead(IdentityScreen screen, IdentificationState.Seen seen) {
    if (seen.party() == PartyKind.PERSON) {
      return screen.lead();
    }
    return seen.purpose() == IdentityPurpose.NAME_CHANGE
        ? ORGANIZATION_CHANGE_LEAD
        : ORGANIZATION_LEAD;
  }

  static IdentityView of(PageCall call, IdentityScreen screen, IdentificationState.Seen seen) {
    Told told = seen.told();
    Optional<IdNumber> id = Optional.ofNullable(told.idNumber());
    return of(
        call,
        screen,
        seen,
        new IdentityForm(
            seen.method().map(Enum::name).orElse(""),
            Optional.ofNullable(told.name()).map(PartyName::value).orElse(""),
            id.map(known -> known.type().name()).orElse(usualPaper(seen).name()),
            id.map(IdNumber::value).orElse(""),
            validity(seen),
            Optional.ofNullable(told.account()).map(BankAccountNo::value).orElse(""),
            Optional.ofNullable(told.mobile()).map(MobileNo::value).orElse(""),
            seen.organization()));
  }

  private static IdType usualPaper(IdentificationState.Seen seen) {
    return seen.party() == PartyKind.PERSON ? IdType.RESIDENT_ID : IdType.CREDIT_CODE;
  }

  /** As it was told before; no method was chosen while nothing was told. */
  private static IdentityForm.Validity validity(IdentificationState.Seen seen) {
    return new IdentityForm.Validity(
        seen.validUntil().map(LocalDate::toString).orElse(""),
        seen.method().isPresent() && seen.validUntil().isEmpty());
  }

  static IdentityView of(
      PageCall call, IdentityScreen screen, IdentificationState.Seen seen, IdentityForm form) {
    IdentityMethod chosen = form.chosen(seen.offered()).orElse(IdentityMethod.FOUR_FACTOR);
    return new IdentityView(
        screen.path(),
        screen.title().in(call.language()),
        lead(screen, seen).in(call.language()),
        screen.steps(),
        IdentityForm.asksName(seen.purpose()),
        IdentityForm.asksPaper(seen.purpose()),
        IdentityForm.asksValidity(seen.purpose()),
        IdentityForm.bindsCard(seen.purpose()),
        seen.offered().stream()
            .map(method -> MethodView.of(method, chosen, call.language()))
            .toList(),
        IdentityForm.bounded(form.name()),
        IdentityForm.bounded(form.idType()),
        IdentityForm.bounded(form.idNumber()),
        IdentityForm.bounded(form.validity().until()),
        form.validity().longTerm(),
        IdentityForm.bounded(form.cardNo()),
        IdentityForm.bounded(form.mobile()),
        new OrganizationForm(
            IdentityForm.bounded(form.organization().representative()),
            IdentityForm.bounded(form.organization().agent()),
            form.organization().bank()),
        seen.banks().stream()
            .map(bank -> new BankView(bank.code(), name(bank, call.language())))
            .toList(),
        call.returnUrl());
  }

  private static String name(CardIssuer bank, Language language) {
    return language == Language.EN ? bank.nameEn() : bank.nameZh();
  }
}
