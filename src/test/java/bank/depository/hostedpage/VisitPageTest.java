package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.identity.IdentityChecks;
import bank.depository.lending.AtOnce;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A look at a page while another tab confirms. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class VisitPageTest {

  @TestHTTPResource("/")
  URI base;

  @Inject HostedOperations operations;
  @Inject PageWalks walks;
  @Inject VisitPage visitPage;
  @Inject IdentityChecks identities;

  @Test
  void whatALookFindsIsOfOneMoment() {
    Order order = operations.waiting(OrderType.CARD_BINDING, PageScenario.SECRET);
    Browser browser = walks.atSecretForm(new Browser(base), order, operations.link(order));
    Browser.Form form =
        walks.secretForm(browser, order.type(), PageScenario.SECRET, PageScenario.SECRET);
    Browser tab = browser.tab();

    String seen =
        AtOnce.asRequest(
            () ->
                visitPage.handle(
                    session(browser),
                    browser.cookie("page-" + session(browser).word()),
                    visit -> {
                      CompletableFuture.runAsync(() -> tab.send(form)).join();
                      return visit.order().state()
                          + " "
                          + identities
                              .told(identities.find(order.platform(), order.id()))
                              .complete()
                              .account()
                              .mask();
                    }));

    assertTrue(seen.matches("AWAITING_CUSTOMER [*]{4} [0-9]{4}"), seen);
    assertEquals(OrderState.SUCCEEDED, operations.now(order).state());
  }

  private static PageSessionKey session(Browser browser) {
    return PageSessionKey.parse(browser.address().replaceFirst(".*/pages/s/([^/]+).*", "$1"))
        .orElseThrow();
  }
}
