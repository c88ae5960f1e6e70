package bank.depository.books;

import bank.depository.lending.AtOnce;
import bank.depository.shared.PlatformId;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Proves the books of the platforms that a test touched, when it has passed. Registered as a
 * service, so tests name it nowhere; one that breaks books on purpose says so to {@link
 * TouchedPlatforms#forget}.
 */
public final class SoundAfterEach implements QuarkusTestAfterEachCallback {

  /** The framework tells a failure again after each later test of the class. */
  private static Throwable told = new AssertionError("none yet");

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    Set<Integer> touched = TouchedPlatforms.take();
    Throwable failure = context.getTestStatus().getTestErrorCause();
    if (failure != null && failure != told) {
      told = failure;
      return;
    }
    try {
      requireSound(touched);
    } catch (AssertionError contradiction) {
      told = contradiction;
      throw contradiction;
    }
  }

  static void requireSound(Set<Integer> platforms) {
    List<String> found = new ArrayList<>();
    for (int number : platforms) {
      PlatformId platform = new PlatformId(number);
      contradictions(platform).forEach(what -> found.add("platform " + platform + ": " + what));
    }
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("\n", found));
    }
  }

  /** In a transaction of its own. */
  private static List<String> contradictions(PlatformId platform) {
    BooksAndRegisters books = Arc.container().instance(BooksAndRegisters.class).get();
    return AtOnce.asRequest(
        () -> QuarkusTransaction.requiringNew().call(() -> books.contradictions(platform)));
  }
}
