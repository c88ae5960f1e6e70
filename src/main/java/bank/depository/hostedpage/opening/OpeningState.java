package bank.depository.hostedpage.opening;

import bank.depository.account.BankCardBinding;
import bank.depository.account.Customer;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.Customers;
import bank.depository.account.OpenedAccounts;
import bank.depository.account.Opening;
import bank.depository.account.OpeningStep;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.PageVisit;
import bank.depository.hostedpage.VisitPage;
import bank.depository.hostedpage.page.PageCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks where an opening stands. Reads only. */
@ApplicationScoped
class OpeningState {

  private final VisitPage visitPage;
  private final Customers customers;
  private final OpenedAccounts opened;
  private final CustomerAccounts accounts;

  OpeningState(
      VisitPage visitPage, Customers customers, OpenedAccounts opened, CustomerAccounts accounts) {
    this.visitPage = visitPage;
    this.customers = customers;
    this.opened = opened;
    this.accounts = accounts;
  }

  /** Where it stands, with what was told so far in plain. */
  record Seen(
      OpeningStep step, OpenedAccounts.Told told, Optional<String> lastRefusal, int checksLeft) {}

  Seen see(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit -> {
          Opening opening =
              customers
                  .opening(visit.session().platform(), visit.session().order())
                  .orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN));
          return new Seen(
              opening.step(), opened.told(opening), opening.lastRefusal(), opening.checksLeft());
        });
  }

  OpenedView account(PageCall call) {
    return visitPage.handle(call.session(), call.browser(), this::account);
  }

  private OpenedView account(PageVisit visit) {
    var platform = visit.session().platform();
    String customerNo = visit.session().customerNo();
    SubAccount account = accounts.require(platform, customerNo);
    Customer customer = accounts.customer(platform, customerNo);
    BankCardBinding card = accounts.cardBinding(platform, customerNo);
    return new OpenedView(
        account.number().grouped(),
        customer.nameMask(),
        card.issuerName() + " " + card.cardNoMask(),
        customer.mobileMask(),
        visit.session().returnUrl());
  }
}
