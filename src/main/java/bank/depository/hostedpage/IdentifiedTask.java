package bank.depository.hostedpage;

import bank.depository.order.Order;

/** A page that begins with its customer's proof of identity. */
public interface IdentifiedTask extends PageTask {

  /** Where a known customer proves who they are, below the session's address. */
  String PROOF = "proof";

  /** Where copies of papers are uploaded for any proof, below the session's address. */
  String COPIES = "copies";

  /** Where the proof is shown, below the session's address. */
  default String proofPath() {
    return PROOF;
  }

  /** How many steps the page counts; 0 where it does not. */
  default int proofSteps() {
    return 0;
  }

  /** What a known customer's proof is for, as the heading of its page. */
  default Text proofTitle() {
    return Text.NONE;
  }

  /** What a known customer is asked for, in a sentence. */
  default Text proofLead() {
    return Text.NONE;
  }

  /** The customer is proven to be who they say; called in the transaction of the proof. */
  default void proven(Order order) {}

  /** It ended without a proof, and the order has just failed; in the same transaction. */
  default void unproven(Order order) {}
}
