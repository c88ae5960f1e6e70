package bank.depository.compliance;

import bank.depository.Requirement;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one test says about one duty.
 *
 * @param duty the duty's id
 * @param says the clause, or something else about the duty
 * @param testClass binary name of the class
 * @param method name of the test
 */
record Saying(String duty, String says, String testClass, String method) {

  /** All sayings of the tests compiled into {@code testClasses}. */
  static List<Saying> readFrom(Path testClasses) {
    List<Saying> sayings = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPath(testClasses)) {
      for (JavaMethod method : type.getMethods()) {
        for (Requirement requirement : requirementsOf(method)) {
          sayings.add(
              new Saying(
                  requirement.value(), requirement.says(), type.getName(), method.getName()));
        }
      }
    }
    return List.copyOf(sayings);
  }

  private static List<Requirement> requirementsOf(JavaMethod method) {
    List<Requirement> requirements = new ArrayList<>();
    method.tryGetAnnotationOfType(Requirement.class).ifPresent(requirements::add);
    method
        .tryGetAnnotationOfType(Requirement.All.class)
        .ifPresent(all -> requirements.addAll(List.of(all.value())));
    return requirements;
  }

  /** The class as a reader of the table looks for it. */
  String shortTestClass() {
    return testClass.substring(testClass.lastIndexOf('.') + 1).replace('$', '.');
  }
}
