package bank.depository;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What {@link ArchitectureRule} asks of single classes, methods and fields. */
final class CodeConditions {

  private static final Set<String> BEGINNING = Set.of("REQUIRED", "REQUIRES_NEW");

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Manager|Helper|Processor|Util|Utils|Impl|Info|Data|Base)");

  private static final Pattern SETTER = Pattern.compile("set\\p{Lu}.*");

  private CodeConditions() {}

  /**
   * A transaction begins on a method named {@code handle}, in a job, or in the combiner of {@code
   * order}; everything else joins.
   */
  static ArchCondition<JavaClass> beginTransactionsOnTop() {
    return each(
        "begin transactions on handle, in jobs and in the combiner only",
        type ->
            !maybeBeginAnywhere(type)
                && transactionKind(type).filter(BEGINNING::contains).isPresent(),
        method ->
            !maybeBeginAnywhere(method.getOwner())
                && !method.getName().equals("handle")
                && (transactionKind(method).filter(BEGINNING::contains).isPresent()
                    || beginsByCall(method)));
  }

  private static boolean maybeBeginAnywhere(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    String name = outermost.getSimpleName();
    return name.endsWith("Job")
        || (name.endsWith("Combiner") && Capabilities.of(outermost).equals("order"));
  }

  private static boolean beginsByCall(JavaCodeUnit code) {
    return code.getCallsFromSelf().stream().anyMatch(CodeConditions::isProgrammaticBegin);
  }

  private static boolean isProgrammaticBegin(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    return owner.equals("io.quarkus.narayana.jta.QuarkusTransaction")
            && Set.of("begin", "requiringNew", "joiningExisting", "runner", "run", "call")
                .contains(call.getName())
        || Set.of("jakarta.transaction.UserTransaction", "jakarta.transaction.TransactionManager")
                .contains(owner)
            && call.getName().equals("begin");
  }

  private static Optional<String> transactionKind(HasAnnotations<?> element) {
    if (!element.isAnnotatedWith(Transactional.class)) {
      return Optional.empty();
    }
    JavaAnnotation<?> annotation = element.getAnnotationOfType(Transactional.class.getName());
    return annotation.get("value").map(kind -> ((JavaEnumConstant) kind).name());
  }

  static DescribedPredicate<JavaClass> areBeans() {
    return DescribedPredicate.describe(
        "are beans",
        type ->
            type.isAnnotatedWith(ApplicationScoped.class)
                || type.isAnnotatedWith(RequestScoped.class)
                || type.isAnnotatedWith(Dependent.class)
                || type.isAnnotatedWith(Singleton.class));
  }

  static ArchCondition<JavaClass> joinARunningTransaction() {
    return each(
        "be @Transactional(MANDATORY)",
        type -> transactionKind(type).filter("MANDATORY"::equals).isEmpty(),
        method -> false);
  }

  static DescribedPredicate<JavaCall<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock",
        call -> {
          String owner = call.getTargetOwner().getName();
          return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "<init>" ->
                owner.equals("java.util.Date") && call.getTarget().getRawParameterTypes().isEmpty();
            default ->
                (owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource"))
                    && (call.getName().startsWith("system")
                        || call.getName().startsWith("tick")
                            && !call.getTarget().getRawParameterTypes().isEmpty()
                            && !call.getTarget()
                                .getRawParameterTypes()
                                .get(0)
                                .isEquivalentTo(Clock.class));
          };
        });
  }

  /** Opens what the cipher of personal data sealed, by call or by reference, or takes its key. */
  static DescribedPredicate<JavaAccess<?>> opensPersonalData() {
    return DescribedPredicate.describe(
        "opens personal data",
        access ->
            switch (access.getTargetOwner().getName()) {
              case "bank.depository.crypto.PersonalDataCipher" ->
                  access.getName().equals("decrypt");
              case "bank.depository.crypto.SealingPurpose" ->
                  access.getName().equals("PERSONAL_DATA");
              default -> false;
            });
  }

  static ArchCondition<JavaClass> declareNoFloatingPoint() {
    return new ArchCondition<>("declare no floating point number") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (isFloating(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
        for (JavaCodeUnit code : type.getCodeUnits()) {
          boolean floating =
              isFloating(code.getRawReturnType())
                  || code.getRawParameterTypes().stream().anyMatch(CodeConditions::isFloating);
          if (floating && !code.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            events.add(SimpleConditionEvent.violated(code, code.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  static DescribedPredicate<JavaClass> arePersistent() {
    return DescribedPredicate.describe(
        "are persistent",
        type ->
            type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class));
  }

  static ArchCondition<JavaClass> hideTheirState() {
    return new ArchCondition<>("have neither public setters nor open fields") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
          if (method.getModifiers().contains(JavaModifier.PUBLIC)
              && SETTER.matcher(method.getName()).matches()) {
            events.add(SimpleConditionEvent.violated(method, method.getDescription()));
          }
        }
        for (JavaField field : type.getFields()) {
          if (!field.getModifiers().contains(JavaModifier.PRIVATE)
              && !field.getModifiers().contains(JavaModifier.STATIC)) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
      }
    };
  }

  static ArchCondition<JavaClass> haveATellingName() {
    return each(
        "have a name that says what they are",
        type -> EMPTY_NAME.matcher(type.getSimpleName()).matches(),
        method -> false);
  }

  static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return each(
        "stand in a @NullMarked package",
        type -> !type.getPackage().isAnnotatedWith(NullMarked.class),
        method -> false);
  }

  private static ArchCondition<JavaClass> each(
      String what, Predicate<JavaClass> badType, Predicate<JavaMethod> badMethod) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (badType.test(type)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getDescription() + " does not " + what));
        }
        for (JavaMethod method : type.getMethods()) {
          if (badMethod.test(method)) {
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getDescription() + " does not " + what));
          }
        }
      }
    };
  }
}
