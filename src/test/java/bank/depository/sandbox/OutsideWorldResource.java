package bank.depository.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The simulators for every {@code @QuarkusTest} of this JVM: one process, started once. */
public final class OutsideWorldResource implements QuarkusTestResourceLifecycleManager {

  /** In the JVM's own properties: Quarkus loads this class anew with each class loader. */
  private static final String URL = OutsideWorldResource.class.getName() + ":url";

  @Override
  public Map<String, String> start() {
    synchronized (System.getProperties()) {
      if (System.getProperty(URL) == null) {
        System.setProperty(URL, SimulatorProcess.start().url().toString());
      }
      return Map.of("depository.simulators.url", System.getProperty(URL));
    }
  }

  @Override
  public void stop() {
    // The process ends with the JVM: the next test class wants it too.
  }
}
