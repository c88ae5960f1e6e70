package bank.depository.hostedpage.identification;

import bank.depository.account.CardIssuer;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.AccountBank;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.Officers;
import bank.depository.identity.PersonName;
import bank.depository.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed besides of an organization: who acts for it, and at which bank its account is.
 *
 * @param bank the bank's four digits
 */
public record OrganizationForm(String representative, String agent, String bank) {

  /** Of a person. */
  public static final OrganizationForm NONE = new OrganizationForm("", "", "");

  private static final Text NO_NAME =
      Text.of("请填写姓名，2 到 50 个字。", "Please give the name, 2 to 50 letters.");
  private static final Text NO_BANK = Text.of("请选择开户银行。", "Please choose the account's bank.");

  @Override
  public String toString() {
    return "organization form";
  }

  /**
   * What was told.
   *
   * @param officers where they were asked for
   */
  record Told(AccountBank bank, Optional<Officers> officers) {}

  /** Reads it; empty where something is wrong, which then stands in {@code faults}. */
  Optional<Told> read(IdentityPurpose purpose, List<CardIssuer> banks, PageFaults faults) {
    Optional<AccountBank> at =
        banks.stream()
            .filter(known -> known.code().equals(bank))
            .map(known -> new AccountBank(known.code(), known.nameZh()))
            .findFirst();
    if (at.isEmpty()) {
      faults.add("bank", NO_BANK);
    }
    if (!IdentityForm.asksName(purpose)) {
      return at.map(known -> new Told(known, Optional.empty()));
    }
    PersonName first = name("representative", representative, faults);
    PersonName second = name("agent", agent, faults);
    return first == null || second == null
        ? Optional.empty()
        : at.map(known -> new Told(known, Optional.of(new Officers(first, second))));
  }

  private static @Nullable PersonName name(String field, String typed, PageFaults faults) {
    try {
      return new PersonName(IdentityForm.bounded(typed));
    } catch (Refusal refused) {
      faults.add(field, NO_NAME);
      return null;
    }
  }
}
