package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.chromium.Chromium;
import bank.depository.chromium.Device;
import bank.depository.chromium.Visitor;
import bank.depository.identity.PartyKind;
import bank.depository.lending.AtOnce;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.Permission;
import bank.depository.staff.Colleagues;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an organization with a phone sees of the review of its papers, and who reviews them. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PapersWalkTest {

  private static final String SEND = "button[type=submit]";
  private static final int MOST_BYTES = 3 * 1024 * 1024;

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject Colleagues colleagues;

  private final String customerNo = "o-" + UUID.randomUUID();

  @Test
  void papersAreUploadedHandedInAndReviewed() {
    TestPerson agent = TestPerson.anyone();
    try (Visitor phone = Chromium.visitor(Device.PHONE, service)) {
      phone.open(scenario.anOpening(customerNo, PartyKind.ORGANIZATION).link());
      Map<String, String> form = ReviewDesk.form("110012345678901234", agent);
      form.forEach((name, value) -> fill(phone, name, value));
      phone.look("opening-organization").press(SEND);
      phone.type("code", scenario.phone(agent).code()).press(SEND);
      choose(phone, "LICENCE", new byte[MOST_BYTES + 1]);
      phone.press("section:has(#file-LICENCE) button.second");
      assertTrue(phone.text().contains("文件太大"), phone.text());
      ReviewDesk.KINDS.forEach(
          kind -> {
            choose(phone, kind, ReviewDesk.pdf(kind));
            phone.press("section:has(#file-" + kind + ") button.second");
          });
      phone.lookInBothLanguages("papers-upload").press("form[action$=hand-in] button");
      phone.withoutRefresh().lookInBothLanguages("papers-under-review");
    }
    reviewed();
  }

  private void reviewed() {
    Colleagues.Colleague who = AtOnce.asRequest(() -> colleagues.with(Permission.SERVICE));
    try (Visitor desk = Chromium.visitor(Device.DESKTOP, service)) {
      desk.open("/console/sign-in")
          .fill(Map.of("login", who.login(), "secret", who.secret()))
          .type("code", colleagues.code(who, 0))
          .press(SEND);
      desk.open("/console/reviews").look("console-reviews");
      desk.press("td a:text-is('" + customerNo + "')").look("console-review");
    }
  }

  private static void choose(Visitor phone, String kind, byte[] content) {
    phone
        .page()
        .locator("#file-" + kind)
        .setInputFiles(new FilePayload("scan.pdf", "application/pdf", content));
  }

  private static void fill(Visitor phone, String name, String value) {
    switch (name) {
      case "method", "id_type", "bank" -> phone.page().selectOption("#" + name, value);
      case "valid_long" -> phone.page().check("#" + name);
      default -> phone.fill(Map.of(name, value));
    }
  }
}
