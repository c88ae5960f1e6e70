package bank.depository.sandbox.simulator.issuer;

import bank.depository.sandbox.simulator.issuer.IssuerHabit.Plan;
import bank.depository.sandbox.simulator.issuer.Verification.Card;
import bank.depository.sandbox.simulator.issuer.Verification.Factor;
import bank.depository.sandbox.simulator.issuer.Verification.Result;
import bank.depository.sandbox.simulator.issuer.VerificationRequest.Factors;
import bank.depository.sandbox.simulator.wire.Answer;
import java.time.Instant;
import java.util.List;

/**
 * What the issuer finds about one question.
 *
 * @param request the question
 * @param passwordWrong whether a card password was given and is wrong
 * @param at when it was asked
 */
record Judgment(VerificationRequest request, boolean passwordWrong, Instant at) {

  private IssuerHabit habit() {
    return IssuerHabit.of(request.cardNo());
  }

  private Plan plan() {
    return habit().plan();
  }

  /** Whether the issuer checks anything at all. */
  boolean isMade() {
    return plan().checks();
  }

  /** What is found at once. */
  Verification first() {
    return finding(plan().first());
  }

  /** What stays. */
  Verification last() {
    return finding(plan().stays());
  }

  /** What goes over the wire the first time. */
  Answer answer() {
    if (habit() == IssuerHabit.OTHER_NUMBER) {
      return Answer.json(
          new Verification("another-number", Result.MATCH, List.of(), Card.DEBIT, at.toString()));
    }
    return plan().manner().answer(first());
  }

  private Verification finding(Result planned) {
    List<Factor> differing = differing(planned);
    Result result = planned;
    if (!differing.isEmpty()) {
      result = Result.MISMATCH;
    } else if (!plan().differing().isEmpty()) {
      result = Result.MATCH; // what differs was not asked for
    }
    Card card = result == Result.MATCH ? card() : null;
    return new Verification(request.requestNo(), result, differing, card, at.toString());
  }

  private List<Factor> differing(Result planned) {
    List<Factor> differing = plan().differing().stream().filter(this::isAsked).toList();
    boolean wouldMatch =
        differing.isEmpty() && (planned == Result.MATCH || !plan().differing().isEmpty());
    return wouldMatch && passwordWrong ? List.of(Factor.CARD_PASSWORD) : differing;
  }

  private boolean isAsked(Factor factor) {
    return switch (factor) {
      case NAME, ID_NUMBER -> true;
      case MOBILE -> request.factors() != Factors.THREE;
      case CARD_PASSWORD -> request.factors() == Factors.FIVE;
    };
  }

  private Card card() {
    return switch (habit()) {
      case CREDIT_CARD -> Card.CREDIT;
      case RURAL_CARD -> Card.RURAL;
      default -> Card.DEBIT;
    };
  }
}
