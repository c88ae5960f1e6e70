package bank.depository.apispec;

import bank.depository.shared.ErrorCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the compiled code and the database's functions name codes of the catalogue. */
final class CodeUses {

  private static final Path MIGRATIONS = Path.of("db-migrations");

  private final JavaClasses service =
      new ClassFileImporter().importPath(Path.of("target", "classes"));
  private final Set<String> inDatabase = inMigrations();

  /** Codes that nothing names: neither Java, but for the catalogue itself, nor SQL. */
  Set<String> unused() {
    Set<String> used = new HashSet<>(inDatabase);
    for (JavaClass type : service) {
      if (!type.isEquivalentTo(ErrorCode.class) && !isSwitch(type)) {
        type.getCodeUnits().forEach(unit -> used.addAll(named(unit)));
      }
    }
    return all()
        .filter(code -> !used.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Codes that each operation's method names, or whatever it calls, by operation id. */
  Map<String, Set<String>> byOperation() {
    Map<String, Set<String>> codes = new HashMap<>();
    for (JavaClass type : service) {
      for (JavaMethod method : type.getMethods()) {
        method
            .tryGetAnnotationOfType(Operation.class)
            .ifPresent(operation -> codes.put(operation.operationId(), reached(method)));
      }
    }
    return codes;
  }

  private Set<String> reached(JavaCodeUnit start) {
    Set<String> codes = new TreeSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
    Deque<JavaCodeUnit> ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      JavaCodeUnit unit = ahead.pop();
      codes.addAll(named(unit));
      called(unit).filter(seen::add).forEach(ahead::push);
    }
    return codes;
  }

  private Set<String> named(JavaCodeUnit unit) {
    Set<String> names =
        unit.getFieldAccesses().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(ErrorCode.class))
            .map(access -> access.getTarget().getName())
            .collect(Collectors.toSet());
    boolean takesAny =
        unit.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(ErrorCode.class)
                        && call.getName().equals("valueOf"));
    if (takesAny) {
      names.addAll(inDatabase);
    }
    return names;
  }

  private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
            unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
        .filter(target -> target.getOwner().getPackageName().startsWith("bank.depository"))
        .flatMap(
            target ->
                Stream.concat(
                        Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
                    .flatMap(
                        owner ->
                            owner.getCodeUnits().stream()
                                .filter(
                                    candidate ->
                                        candidate.getName().equals(target.getName())
                                            && candidate.getRawParameterTypes().size()
                                                == target.getRawParameterTypes().size())));
  }

  /** Javac's table for a switch over the catalogue: naming a code there is no use of it. */
  private static boolean isSwitch(JavaClass type) {
    return type.getFields().stream().anyMatch(field -> field.getName().startsWith("$SwitchMap$"));
  }

  private static Set<String> inMigrations() {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      String sql =
          files
              .filter(file -> file.toString().endsWith(".sql"))
              .map(CodeUses::text)
              .collect(Collectors.joining("\n"));
      return all().filter(code -> sql.contains("'" + code + "'")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> all() {
    return Arrays.stream(ErrorCode.values()).map(Enum::name);
  }
}
