package bank.depository.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page is asked, wherever it is looked at. */
final class Looks {

  /** Boxes that stand out of the screen, but for those that scroll by themselves. */
  private static final String TOO_WIDE =
      """
      width => document.documentElement.scrollWidth <= width ? [] :
        [...document.body.querySelectorAll('*')]
          .filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('.scroll, .skip'))
          .map(e => e.outerHTML.slice(0, 90))
      """;

  /** What a finger is to hit and is lower than 44 pixels; links within a sentence are not. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll('a[href], button, select, textarea, input:not([type=hidden])')]
        .map(e => e.type === 'checkbox' ? e.closest('label') ?? e : e)
        .filter(e => e.offsetParent && !e.closest('.skip, p, td'))
        .filter(e => e.getBoundingClientRect().height < 43.5)
        .map(e => Math.round(e.getBoundingClientRect().height) + ' ' + e.outerHTML.slice(0, 90))
      """;

  private static final String AXE = AxeBuilder.getAxeScript();

  /** Told alone: what axe says of all that is right is long, and takes most of its time. */
  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, {
          rules: {'target-size': {enabled: true}},
          resultTypes: ['violations'], preload: false, iframes: false, ancestry: false}))
        .violations.map(v => v.id + ' ' + v.nodes.map(n => n.html + ' ' + n.failureSummary))
      """;

  private Looks() {}

  /** Nothing is wider than the screen of that width. */
  static void fits(Page page, String name, int width) {
    page.setViewportSize(width, page.viewportSize().height);
    assertEquals(List.of(), page.evaluate(TOO_WIDE, width), name + " is wider than " + width);
  }

  /** A finger hits everything there is to press. */
  static void suitsFingers(Page page, String name) {
    assertEquals(List.of(), page.evaluate(TOO_SMALL), name + " is hard to hit");
  }

  /** Nothing that keeps anyone out, as far as a machine can tell. */
  static void isAccessible(Page page, String name) {
    page.evaluate(AXE);
    assertEquals(List.of(), page.evaluate(VIOLATIONS), name);
  }
}
