package bank.depository.mandate;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.Papers;
import bank.depository.ledger.BusinessDays;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;

/** What a platform may ask a customer to allow. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MandateRules {

  private final Mandates mandates;
  private final CustomerAccounts customers;
  private final Papers papers;
  private final BusinessDays days;

  MandateRules(Mandates mandates, CustomerAccounts customers, Papers papers, BusinessDays days) {
    this.mandates = mandates;
    this.customers = customers;
    this.papers = papers;
    this.days = days;
  }

  /**
   * Refuses {@code CUSTOMER_UNKNOWN}, {@code ACCOUNT_CLOSED}, {@code CUSTOMER_ROLE_MISSING}, {@code
   * MANDATE_KIND_OFF}, {@code PAPERS_EXPIRED} and {@code MANDATE_TERMS_UNWORKABLE}.
   */
  void require(PlatformId platform, MandateGrant grant) {
    EnumSet<MandateKind> kinds = EnumSet.noneOf(MandateKind.class);
    customers.require(platform, grant.customerNo());
    papers.requireForNewBusiness(platform, grant.customerNo());
    LocalDate today = days.current(platform);
    for (MandateTerms terms : grant.mandates()) {
      if (!kinds.add(terms.kind())) {
        throw unworkable("each kind stands once");
      }
      requireTerms(terms, today);
      terms.kind().role().ifPresent(role -> customers.require(platform, grant.customerNo(), role));
      if (terms.kind().isOffByDefault() && !mandates.isAllowed(platform, terms.kind())) {
        throw new Refusal(ErrorCode.MANDATE_KIND_OFF, terms.kind().name());
      }
    }
  }

  private static void requireTerms(MandateTerms terms, LocalDate today) {
    if (terms.endsOn().isBefore(today)
        || terms.endsOn().isAfter(today.plusYears(MandateTerms.MAX_YEARS))) {
      throw unworkable("ends_on: from today to " + MandateTerms.MAX_YEARS + " years from now");
    }
    if (terms.perOperationFen() > terms.totalFen()) {
      throw unworkable("per_operation_fen is at most total_fen");
    }
    if (terms.products() != null && terms.kind() != MandateKind.AUTOMATIC_BID) {
      throw unworkable("products go with AUTOMATIC_BID alone");
    }
  }

  private static Refusal unworkable(String why) {
    return new Refusal(ErrorCode.MANDATE_TERMS_UNWORKABLE, why);
  }
}
