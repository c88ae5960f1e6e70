package bank.depository.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The simulators for every {@code @QuarkusTest} of this JVM: one process, started once, where
 * "later" and "silent" are short. Beside them stand other parties for production, which has no
 * issuer.
 */
public final class OutsideWorldResource implements QuarkusTestResourceLifecycleManager {

  /** What "later" means at the simulators. */
  public static final int LATER_MILLIS = 300;

  /** When the number of an order that never arrived is closed, after its first query. */
  public static final int CUT_OFF_MILLIS = 1_500;

  /** In the JVM's own properties: Quarkus loads this class anew with each class loader. */
  private static final String KEPT = OutsideWorldResource.class.getName() + ":";

  private static final String SIMULATORS = "depository.simulators.url";
  private static final String PRODUCTION = "depository.outside.production.";

  @Override
  public Map<String, String> start() {
    Properties jvm = System.getProperties();
    synchronized (jvm) {
      if (jvm.getProperty(KEPT + SIMULATORS) == null) {
        settings().forEach((name, value) -> jvm.setProperty(KEPT + name, value));
      }
      Map<String, String> settings = new HashMap<>();
      jvm.stringPropertyNames().stream()
          .filter(name -> name.startsWith(KEPT))
          .forEach(name -> settings.put(name.substring(KEPT.length()), jvm.getProperty(name)));
      return settings;
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        SIMULATORS,
        SimulatorProcess.start(
                Map.of(
                    "SIMULATOR_DELAY_MILLIS", Integer.toString(LATER_MILLIS),
                    "SIMULATOR_CUT_OFF_MILLIS", Integer.toString(CUT_OFF_MILLIS)))
            .url()
            .toString());
    String production = new ProductionParties().url().toString();
    for (String party : new String[] {"channel", "sms", "core"}) {
      settings.put(PRODUCTION + party + ".url", production);
      settings.put(PRODUCTION + party + ".key", ProductionParties.KEY);
    }
    settings.put("depository.outside.answer-within.channel", "1500ms");
    settings.put("depository.outside.answer-within.core", "2s");
    return settings;
  }

  @Override
  public void stop() {
    // The process ends with the JVM: the next test class wants it too.
  }
}
