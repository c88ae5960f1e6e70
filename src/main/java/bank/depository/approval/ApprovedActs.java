package bank.depository.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The acts of all capabilities by name; two of one name stop the service at its start. */
@ApplicationScoped
class ApprovedActs {

  private final Map<String, ApprovedAct> byKind;

  ApprovedActs(@Any Instance<ApprovedAct> acts) {
    this.byKind =
        acts.stream().collect(Collectors.toUnmodifiableMap(ApprovedAct::kind, Function.identity()));
  }

  ApprovedAct of(String kind) {
    return Optional.ofNullable(byKind.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("no act is named " + kind));
  }
}
