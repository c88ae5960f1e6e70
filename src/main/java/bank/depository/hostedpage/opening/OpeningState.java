package bank.depository.hostedpage.opening;

import bank.depository.account.Customer;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.Customers;
import bank.depository.account.Opening;
import bank.depository.account.OpeningStep;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.PageVisit;
import bank.depository.hostedpage.VisitPage;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.Told;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks where an opening stands. Reads only. */
@ApplicationScoped
class OpeningState {

  private final VisitPage visitPage;
  private final Customers customers;
  private final IdentityChecks identities;
  private final CustomerAccounts accounts;

  OpeningState(
      VisitPage visitPage,
      Customers customers,
      IdentityChecks identities,
      CustomerAccounts accounts) {
    this.visitPage = visitPage;
    this.customers = customers;
    this.identities = identities;
    this.accounts = accounts;
  }

  /** Where it stands, with what was told so far in plain. */
  record Seen(OpeningStep step, Told told) {}

  Seen see(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit -> {
          PlatformId platform = visit.session().platform();
          OrderId order = visit.session().order();
          Opening opening =
              customers
                  .opening(platform, order)
                  .orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN));
          return new Seen(opening.step(), identities.told(identities.find(platform, order)));
        });
  }

  OpenedView account(PageCall call) {
    return visitPage.handle(call.session(), call.browser(), this::account);
  }

  private OpenedView account(PageVisit visit) {
    PlatformId platform = visit.session().platform();
    String customerNo = visit.session().customerNo();
    SubAccount account = accounts.require(platform, customerNo);
    Customer customer = accounts.customer(platform, customerNo);
    String card =
        customers
            .boundCard(platform, customerNo)
            .map(bound -> bound.issuerName() + " " + bound.cardNoMask())
            .orElse("");
    return new OpenedView(
        account.number().grouped(),
        customer.nameMask(),
        card,
        customer.mobileMask(),
        visit.session().returnUrl());
  }
}
