package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.chromium.Chromium;
import bank.depository.chromium.Device;
import bank.depository.chromium.Visitor;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.page.PageFrame;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page at {@code /}. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class StartPageTest {

  @TestHTTPResource("/")
  URI service;

  @ConfigProperty(name = "depository.simulators.url")
  String simulators;

  @ParameterizedTest
  @EnumSource
  void everyoneFindsTheirDoor(Device device) {
    try (Visitor visitor = Chromium.visitor(device, service)) {
      visitor.open("/");
      if (device == Device.DESKTOP) {
        visitor.press("nav a[hreflang]");
      }
      visitor.lookInBothLanguages("start");
    }
  }

  @Test
  void everyDoorOfTheServiceOpens() {
    Document page = Jsoup.parse(RestAssured.get("/").asString());

    for (String door : page.select(".door a[href^=/]:not([href^=/api-spec])").eachAttr("href")) {
      assertEquals(200, RestAssured.get(door).statusCode(), door);
    }
    assertEquals(simulators + "/sms/phones", page.select("#sandbox a").attr("href"));
  }

  @Test
  void aServiceWithRealPhonesHasNoSandbox() {
    PageFrame frame = new PageFrame(Language.EN, "Depository Bank", "", "", "", "", true);

    String page = StartTemplates.start(frame, new StartView("bank.example", "")).render();

    assertFalse(page.contains("id=\"sandbox\""), page);
    assertTrue(page.contains("bank.example"));
  }
}
