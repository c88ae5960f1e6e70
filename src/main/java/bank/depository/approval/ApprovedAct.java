package bank.depository.approval;

import bank.depository.shared.Permission;
import bank.depository.shared.SignedInStaff;
import java.util.List;

/** An act that needs two people. A capability contributes each of its acts as one bean. */
public interface ApprovedAct {

  /** The one name of the act, in upper case: {@code PLATFORM_ADMISSION}. */
  String kind();

  /** What the second person must be permitted. */
  Permission checkerNeeds();

  /** The act in lines that the second person reads before deciding. */
  List<Line> describe(String payload);

  /**
   * Does the act, in the transaction of its approval; a refusal undoes both. Called once for each
   * approval.
   *
   * @return what only the checker is shown, once; mostly nothing
   */
  List<Line> carryOut(Approved approved);

  /** Undoes what the proposal had set aside; by default nothing. */
  default void giveUp(String payload) {}

  /**
   * A line as it is shown.
   *
   * @param label what it is, Chinese and English
   * @param value as text
   */
  record Line(String label, String value) {}

  /**
   * What was approved and by whom.
   *
   * @param approval the approval, which is the act's legal basis
   * @param payload the JSON that was proposed
   * @param checker the second person
   */
  record Approved(ApprovalId approval, String payload, SignedInStaff checker) {}
}
