package bank.depository.hostedpage;

import static bank.depository.hostedpage.ReviewDesk.handIn;
import static bank.depository.hostedpage.ReviewDesk.uploadAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.bootstrap.ServiceJobs;
import bank.depository.identity.PartyKind;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organization's papers show is kept no longer than anybody needs it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ForgottenCopiesTest {

  private static final String CONTENTS =
      "paper_copy_content c join depository.paper_copy p using (platform_id, copy_id)";

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject FirstPaymentDesk rows;
  @Inject ReviewDesk desk;
  @Inject ServiceJobs jobs;

  private final String customerNo = "o-" + UUID.randomUUID();
  private PageScenario.Asked asked;

  @BeforeEach
  void papersAreHandedIn() {
    String account =
        "1100%014d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));
    asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    handIn(uploadAll(desk.atCopies(base, asked, account, TestPerson.anyone()), "one"));
  }

  @Test
  void whatWasHandedInByWhomeverIsNeverOpenedIsForgottenInTime() {
    rows.execute(
        "update depository.page_session set opened_at = now() - interval '9 days', expires_at ="
            + " now() - interval '1 second' where platform_id = :platform and customer_no = '%s'"
                .formatted(customerNo));
    jobs.run("expire-waiting-orders");

    endedDaysAgo(89);
    jobs.run("forget-copies");
    assertEquals("3", copies(CONTENTS));
    endedDaysAgo(91);
    jobs.run("forget-copies");

    assertEquals("0", copies(CONTENTS));
    assertEquals("3", copies("paper_copy p"), "that there were some is known");
  }

  @Test
  void whatStillWaitsForItsReviewIsNotForgotten() {
    endedDaysAgo(400);
    jobs.run("forget-copies");

    assertEquals("3", copies(CONTENTS));
  }

  private String copies(String of) {
    return rows.rows(
            "select cast(count(*) as text) from depository.%s where platform_id = :platform and"
                    .formatted(of)
                + " p.customer_no = '%s'".formatted(customerNo))
        .get(0);
  }

  private void endedDaysAgo(int days) {
    rows.execute(
        "update depository.orders set created_at = now() - interval '500 days', changed_at = now()"
            + " - interval '%d days' where platform_id = :platform and request_no = '%s'"
                .formatted(days, asked.requestNo().value()));
  }
}
