package bank.depository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shape of the code, held by rules, each of which is seen here to refuse its fault. */
class ArchitectureTest {

  private static final int RULES = 17;

  private static JavaClasses service;
  private static JavaClasses faults;
  private static JavaClasses sound;

  @BeforeAll
  static void readClasses(@TempDir Path compiled) throws IOException {
    service = new ClassFileImporter().importPath(Path.of("target", "classes"));
    Map<String, String> sources = new HashMap<>();
    PlantedFaults.SOURCES.values().forEach(sources::putAll);
    PlantedFaults.compile(sources, compiled.resolve("faults"));
    PlantedFaults.compile(PlantedFaults.SOUND, compiled.resolve("sound"));
    faults = new ClassFileImporter().importPath(compiled.resolve("faults"));
    sound = new ClassFileImporter().importPath(compiled.resolve("sound"));
  }

  @ParameterizedTest
  @EnumSource
  void theServiceKeeps(ArchitectureRule rule) {
    rule.rule().check(service);
  }

  @ParameterizedTest
  @EnumSource
  void theFaultIsRefusedBy(ArchitectureRule rule) {
    List<String> refusals = rule.rule().evaluate(faults).getFailureReport().getDetails();

    assertFalse(refusals.isEmpty(), rule + " refuses nothing");
    for (String fault : PlantedFaults.SOURCES.getOrDefault(rule, Map.of()).keySet()) {
      String name = fault.substring(fault.lastIndexOf('/') + 1);
      assertTrue(
          PlantedFaults.IS_USED_BY_A_FAULT.contains(name)
              || refusals.stream().anyMatch(refusal -> refusal.contains(name)),
          () -> rule + " does not refuse " + fault + " but " + refusals);
    }
  }

  @ParameterizedTest
  @EnumSource
  void soundCodeCloseToTheFaultIsLeftAloneBy(ArchitectureRule rule) {
    rule.rule().check(sound);
  }

  @Test
  void noRuleIsLostAndEachHasItsFault() {
    assertEquals(RULES, ArchitectureRule.values().length);
    assertEquals(EnumSet.allOf(ArchitectureRule.class), PlantedFaults.SOURCES.keySet());
  }

  @Test
  void theServiceWasRead() {
    assertTrue(service.contain("bank.depository.shared.Money"));
  }
}
