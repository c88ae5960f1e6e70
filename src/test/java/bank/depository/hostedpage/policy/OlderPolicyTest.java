package bank.depository.hostedpage.policy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on the page of a version that a newer one has replaced. */
@QuarkusTest
class OlderPolicyTest {

  @Test
  void aReplacedVersionSaysSoAndLeadsToTheOthers() {
    String page =
        PolicyTemplates.policy(
                new PageFrame(Language.EN, "Bank", "", "", "", "", true),
                new PolicyView(
                    "0.9",
                    "<p>as it was</p>",
                    false,
                    List.of(
                        new PolicyView.Version("1.0", "/pages/policy/1.0"),
                        new PolicyView.Version("0.9", "/pages/policy/0.9"))))
            .setLocale(Language.EN.locale())
            .render();

    assertTrue(page.contains("A newer version has replaced this one."), page);
    assertTrue(page.contains("<p>as it was</p>"), page);
    assertTrue(page.contains("<a href=\"/pages/policy/1.0\">Version 1.0</a>"), page);
    assertTrue(page.contains("<a href=\"/pages/policy/0.9\" aria-current=\"page\">"), page);
    assertFalse(page.contains("in force</p>"), page);
  }
}
