package bank.depository.sandbox.simulator.core;

import java.util.List;

/**
 * What a transfer does to accounts of this core.
 *
 * @param refusable whether lack of money refuses it
 * @param businessDay the day it was asked for
 */
record Instruction(
    String transferNo, long amountFen, String businessDay, boolean refusable, List<Leg> legs) {

  /**
   * One account's side of it.
   *
   * @param signedFen what is added to the balance, less than zero for a debit
   */
  record Leg(String accountNo, long signedFen, String counterpart) {}
}
