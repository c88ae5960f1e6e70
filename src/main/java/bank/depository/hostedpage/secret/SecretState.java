package bank.depository.hostedpage.secret;

import bank.depository.account.BankCardBinding;
import bank.depository.account.Customer;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.Customers;
import bank.depository.hostedpage.PageVisit;
import bank.depository.hostedpage.VisitPage;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.MobileNo;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks up what the pages need to know of their customer and their reset. Reads only. */
@ApplicationScoped
class SecretState {

  private final VisitPage visitPage;
  private final CustomerAccounts accounts;
  private final Customers customers;
  private final SecretResets resets;

  SecretState(
      VisitPage visitPage, CustomerAccounts accounts, Customers customers, SecretResets resets) {
    this.visitPage = visitPage;
    this.accounts = accounts;
    this.customers = customers;
    this.resets = resets;
  }

  /**
   * Where a reset stands, and whose it is, masked.
   *
   * @param cardMask the bound card; empty where there is none
   * @param byReview whether papers prove it, because it is an organization's
   */
  record Seen(
      ResetStep step,
      Optional<String> lastRefusal,
      int refusalsLeft,
      String nameMask,
      String mobileMask,
      String cardMask,
      boolean byReview) {}

  Seen see(PageCall call) {
    return visitPage.handle(call.session(), call.browser(), this::seen);
  }

  private Seen seen(PageVisit visit) {
    PlatformId platform = visit.session().platform();
    SecretReset reset = resets.find(platform, visit.session().order()).orElseThrow();
    Customer customer = accounts.customer(platform, reset.customerNo());
    return new Seen(
        reset.step(),
        reset.lastRefusal(),
        reset.refusalsLeft(),
        customer.nameMask(),
        customer.mobileMask(),
        customers
            .boundCard(platform, reset.customerNo())
            .map(BankCardBinding::cardNoMask)
            .orElse(""),
        reset.isByReview());
  }

  /** Where the customer's codes go. */
  MobileNo mobile(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit -> accounts.mobile(call.platform(), call.customerNo()));
  }

  /** Digits that a trade password may not be made of. */
  List<String> ownNumbers(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit -> accounts.ownNumbers(call.platform(), call.customerNo()));
  }
}
