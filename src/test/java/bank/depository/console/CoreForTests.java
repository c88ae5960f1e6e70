package bank.depository.console;

import bank.depository.sandbox.SimulatorProcess;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank's core as the simulators play it. */
public final class CoreForTests implements QuarkusTestResourceLifecycleManager {

  private @Nullable SimulatorProcess simulators;

  @Override
  public Map<String, String> start() {
    simulators = SimulatorProcess.start();
    return Map.of("depository.core.sandbox-url", simulators.url().toString());
  }

  @Override
  public void stop() {
    if (simulators != null) {
      simulators.close();
    }
  }
}
