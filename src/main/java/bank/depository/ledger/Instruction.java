package bank.depository.ledger;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger is told to do, all or nothing. Movements take effect in their order: a later one
 * may spend what an earlier one brought.
 *
 * @param order the order that it carries out
 * @param basis the ground on which every movement of it stands
 * @param projectNo the project for which money moves, where the kind is for one
 * @param movements 1 to {@value #MAX_MOVEMENTS}
 */
public record Instruction(
    PlatformId platform,
    InstructionKind kind,
    OrderId order,
    LegalBasis basis,
    Optional<String> projectNo,
    List<Movement> movements) {

  /** The most movements of one instruction. */
  public static final int MAX_MOVEMENTS = 10_000;

  /** Refuses what no instruction of this kind may contain. */
  public Instruction {
    movements = List.copyOf(movements);
    if (movements.isEmpty()) {
      throw new IllegalArgumentException("an instruction moves something");
    }
    if (movements.size() > MAX_MOVEMENTS) {
      throw new Refusal(ErrorCode.TOO_MANY_LINES, movements.size() + " movements");
    }
    if (projectNo.isPresent() != kind.isForProject()) {
      throw new IllegalArgumentException(kind + " with project " + projectNo);
    }
    TransferRules.check(kind, basis.kind(), movements);
  }
}
