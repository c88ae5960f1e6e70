package bank.depository.payment;

/**
 * What a platform says of a deposit or a withdrawal.
 *
 * @param customerNo the platform's number of the customer
 * @param amountFen what moves, in fen
 * @param returnUrl where the customer's browser goes afterwards
 */
public record Payment(String customerNo, long amountFen, String returnUrl) {

  /** The most that one deposit or withdrawal moves: CNY 50,000,000. */
  public static final long MAX_FEN = 5_000_000_000L;
}
