package bank.depository.platform;

import java.util.EnumSet;
import java.util.Set;

/** Where a version of a depository contract stands. */
public enum ContractState {
  /** Drafted; may still be replaced by another draft. */
  DRAFT,
  /** Binding. */
  IN_FORCE,
  /** A later version took its place. */
  REPLACED;

  /** The states that may follow. */
  public Set<ContractState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(IN_FORCE);
      case IN_FORCE -> EnumSet.of(REPLACED);
      case REPLACED -> EnumSet.noneOf(ContractState.class);
    };
  }
}
