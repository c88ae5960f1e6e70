package bank.depository.ledger;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;

/** One line of an instruction. Amounts are from 1 fen. */
public sealed interface Movement {

  /** How much it moves, holds or releases. */
  Money amount();

  /** Money moves from the available balance. */
  record Transfer(TransferKind kind, AccountId debit, AccountId credit, Money amount)
      implements Movement {
    /** Refuses an amount of nothing, and one account on both sides. */
    public Transfer {
      requireAmount(amount);
      requireTwoAccounts(debit, credit);
    }
  }

  /** Available money of the account is held under a new hold. */
  record PlaceHold(HoldId hold, HoldReason reason, AccountId account, Money amount)
      implements Movement {
    /** Refuses an amount of nothing. */
    public PlaceHold {
      requireAmount(amount);
    }
  }

  /** A hold, or a part of it, ends; the money is available again. */
  record ReleaseHold(HoldId hold, AccountId account, Money amount) implements Movement {
    /** Refuses an amount of nothing. */
    public ReleaseHold {
      requireAmount(amount);
    }
  }

  /** The money of a hold of the debit account, or a part of it, moves. */
  record CaptureHold(
      HoldId hold, TransferKind kind, AccountId debit, AccountId credit, Money amount)
      implements Movement {
    /** Refuses an amount of nothing, and one account on both sides. */
    public CaptureHold {
      requireAmount(amount);
      requireTwoAccounts(debit, credit);
    }
  }

  private static void requireAmount(Money amount) {
    if (amount.isZero()) {
      throw new Refusal(ErrorCode.AMOUNT_OUT_OF_RANGE, "a movement of 0 fen");
    }
  }

  private static void requireTwoAccounts(AccountId debit, AccountId credit) {
    if (debit.equals(credit)) {
      throw new Refusal(ErrorCode.ACCOUNT_LISTED_TWICE, "account " + debit + " is on both sides");
    }
  }
}
