package bank.depository.order;

import bank.depository.shared.PlatformId;

/**
 * Says whether a platform's state allows an instruction (ADM-07). Asked before anything is written.
 */
public interface InstructionGate {

  /**
   * Refuses with {@code PLATFORM_STATE_FORBIDS} where the platform's state does not allow the
   * operation.
   */
  void require(PlatformId platform, OrderType type);
}
