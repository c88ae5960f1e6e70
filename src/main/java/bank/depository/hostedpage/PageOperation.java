package bank.depository.hostedpage;

import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one type of order asks of the customer on the bank's confirming page. A capability offers a
 * bean for each type; the page calls it and does the rest: session, language, password, code,
 * repeats.
 */
public interface PageOperation extends PageTask {

  @Override
  default Set<String> folders() {
    return Stream.of(path(), "confirm").collect(Collectors.toSet());
  }

  /**
   * What the customer is asked while the order waits. Reads only; runs in a transaction within the
   * platform's scope. A refusal is shown to the customer and ends nothing.
   */
  PageQuestion question(Order order);

  /**
   * Does what the customer confirmed. Runs outside of any transaction: it calls the capability's
   * use case, which locks the order, moves it on from {@code AWAITING_CUSTOMER} ({@code
   * ORDER_STATE_FORBIDS} otherwise, so that it acts once), spends the proofs and moves the money in
   * one transaction, and calls outside parties only after that. A refusal leaves the order waiting
   * and is shown to the customer.
   */
  void confirm(Confirmation confirmation);

  /**
   * How an order stands that waits no more. Reads only; runs in a transaction within the platform's
   * scope.
   */
  PageOutcome outcome(Order order);

  /**
   * The page, below the session's address, that comes before this one and is not done yet; empty
   * where the customer may confirm. Reads only, as {@link #question}.
   */
  default Optional<String> pathBefore(Order order) {
    return Optional.empty();
  }

  /** What to tell the customer of a refusal that is special to this operation. */
  default Optional<Text> sentence(ErrorCode code) {
    return Optional.empty();
  }
}
