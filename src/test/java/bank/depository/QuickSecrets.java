package bank.depository;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Hashes of secrets that cost next to nothing, for every {@code @QuarkusTest}: hundreds of people
 * set and say passwords there. What a hash costs in service is shown by {@code SecretHasherTest}.
 */
public final class QuickSecrets implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "depository.secret-hash.memory-kib", "8", "depository.secret-hash.iterations", "1");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
