package bank.depository.lending;

import bank.depository.ledger.AccountId;
import bank.depository.project.Party;
import bank.depository.project.ProjectKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lender's bid for a project (投标): its own money, held on its own account. Changed only under the
 * lock of its project; disbursement and lapse change all bids of a project in one statement.
 */
@Entity
@Table(name = "bid")
public class Bid {

  @EmbeddedId private BidKey key;

  @Column(updatable = false)
  private String projectNo;

  @Column(updatable = false)
  private int bidNo;

  @Column(updatable = false)
  private String lenderNo;

  @Column(updatable = false)
  private long lenderAccount;

  @Column(updatable = false)
  private long amountFen;

  @Enumerated(EnumType.STRING)
  private BidState state;

  @Column(updatable = false)
  private Instant placedAt;

  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Bid() {}

  Bid(BidId id, ProjectKey project, int bidNo, Party lender, Money amount, Instant now) {
    this.key = BidKey.of(project.platform(), id);
    this.projectNo = project.projectNo();
    this.bidNo = bidNo;
    this.lenderNo = lender.customerNo();
    this.lenderAccount = lender.account().value();
    this.amountFen = amount.fen();
    this.state = BidState.HELD;
    this.placedAt = now;
  }

  /** Refuses with {@code BID_STATE_FORBIDS} where it holds no money any more. */
  void requireHeld() {
    if (state != BidState.HELD) {
      throw new Refusal(ErrorCode.BID_STATE_FORBIDS, "the bid is " + state);
    }
  }

  /** It is given back. Refuses {@code BID_STATE_FORBIDS}. */
  void cancel(Instant now) {
    requireHeld();
    state = BidState.CANCELLED;
    endedAt = now;
  }

  /** Its id. */
  public BidId id() {
    return new BidId(key.bidId());
  }

  /** Its number within the project, from 1; the claim that comes of it has the same. */
  public int bidNo() {
    return bidNo;
  }

  /** The lender's customer number. */
  public String lenderNo() {
    return lenderNo;
  }

  /** The lender's account in the ledger. */
  public AccountId lenderAccount() {
    return new AccountId(lenderAccount);
  }

  /** What is held. */
  public Money amount() {
    return Money.ofFen(amountFen);
  }

  /** Where it stands. */
  public BidState state() {
    return state;
  }

  /** When it was given back or paid out. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
