package bank.depository.hostedpage;

import bank.depository.shared.Money;
import java.util.List;
import java.util.Set;

/**
 * What the customer is asked to confirm. The page adds who asks, and the amount to the button.
 *
 * @param title what it is, such as 确认投标
 * @param lead what will happen to the money, in one or two sentences
 * @param amountLabel what the amount is called on this page
 * @param amount what is committed; the proof of the password is bound to it
 * @param rows the parties, and whatever else decides: to whom, which project, which account
 * @param fee what it costs the customer, zero fen where nothing
 * @param riskNotice the risk in plain words (PAG-07); empty where no money is committed
 * @param confirmLabel the words on the button
 * @param safeguards what the customer must bring
 */
public record PageQuestion(
    Text title,
    Text lead,
    Text amountLabel,
    Money amount,
    List<PageRow> rows,
    Money fee,
    Text riskNotice,
    Text confirmLabel,
    Set<Safeguard> safeguards) {

  /** The most lines that a page shows. */
  public static final int MOST_ROWS = 20;

  /** Refuses more lines than anyone reads, and a question that nothing guards. */
  public PageQuestion {
    rows = List.copyOf(rows);
    safeguards = Set.copyOf(safeguards);
    if (rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException("a page shows at most " + MOST_ROWS + " lines");
    }
    if (!safeguards.contains(Safeguard.TRADE_PASSWORD)) {
      throw new IllegalArgumentException("every confirmation needs the trade password (PAG-01)");
    }
  }
}
