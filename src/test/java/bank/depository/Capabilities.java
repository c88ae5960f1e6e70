package bank.depository;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ranks of the packages below {@code bank.depository}, lowest first. */
final class Capabilities {

  static final String ROOT = "bank.depository";

  /** The process that plays the outside parties; it shares no class with the service. */
  static final String SIMULATOR = "sandbox.simulator";

  private static final List<Set<String>> RANKS =
      List.of(
          Set.of("shared"),
          Set.of("crypto", "audit"),
          Set.of("privacy"),
          Set.of("staff", "approval", "document"),
          Set.of("ledger", "identity"),
          Set.of("order"),
          Set.of("platform"),
          Set.of("account"),
          Set.of("password", "sms"),
          Set.of("hostedpage"),
          Set.of("mandate", "fee", "statement"),
          Set.of("project"),
          Set.of("lending", "payment"),
          Set.of("repayment"),
          Set.of(
              "notification",
              "reconciliation",
              "risk",
              "report",
              "regulator",
              "migration",
              "winddown",
              "service"),
          Set.of("console", "sandbox", "entrance"),
          Set.of("bootstrap"));

  private static final Map<String, Integer> RANK_OF = rankOf();

  private Capabilities() {}

  private static Map<String, Integer> rankOf() {
    Map<String, Integer> rankOf = new HashMap<>();
    for (int rank = 0; rank < RANKS.size(); rank++) {
      for (String capability : RANKS.get(rank)) {
        rankOf.put(capability, rank);
      }
    }
    return Map.copyOf(rankOf);
  }

  /** The capability of a class: the first package below the root, empty for the root itself. */
  static String of(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    if (below.equals(SIMULATOR) || below.startsWith(SIMULATOR + ".")) {
      return SIMULATOR;
    }
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** Classes of those capabilities, sub-packages included. */
  static DescribedPredicate<JavaClass> in(String... capabilities) {
    return DescribedPredicate.describe(
        "in " + String.join(", ", capabilities), type -> Set.of(capabilities).contains(of(type)));
  }

  static ArchCondition<JavaClass> haveARank() {
    return new ArchCondition<>("stand in a package that has a rank") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String capability = of(type);
        if (!capability.equals(SIMULATOR) && !RANK_OF.containsKey(capability)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has no rank"));
        }
      }
    };
  }

  static ArchCondition<JavaClass> useLowerRanksOnly() {
    return new ArchCondition<>("use lower ranks only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (!isAllowed(of(type), dependency.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isAllowed(String from, JavaClass target) {
    if (!isOurs(target) || from.equals(of(target))) {
      return true;
    }
    Integer ownRank = RANK_OF.get(from);
    Integer itsRank = RANK_OF.get(of(target));
    return ownRank != null && itsRank != null && itsRank < ownRank;
  }
}
