package bank.depository;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Documents are printed where a test fetches them or has the job come, in every
 * {@code @QuarkusTest}: thousands of contracts that nobody reads were a fifth of what the pages'
 * tests did.
 */
public final class PrintsWhenAsked implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of("depository.documents.print-pause", "1d");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
