package bank.depository.ledger.store;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.HoldId;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferRules;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The movements of an instruction as the columns that {@code ledger.post} takes. */
final class PostingLines {

  final String[] actions;
  final String[] whats;
  final @Nullable UUID[] holds;
  final Long[] debits;
  final @Nullable Long[] credits;
  final Long[] amounts;

  PostingLines(List<Movement> movements) {
    int count = movements.size();
    actions = new String[count];
    whats = new String[count];
    holds = new UUID[count];
    debits = new Long[count];
    credits = new Long[count];
    amounts = new Long[count];
    for (int line = 0; line < count; line++) {
      put(line, movements.get(line));
    }
  }

  /** Whether the short path knows it. */
  boolean isOneTransferOrNewHold() {
    return actions.length == 1
        && (actions[0].equals(TransferRules.Action.TRANSFER.name())
            || actions[0].equals(TransferRules.Action.PLACE.name()));
  }

  /** Whether the line moves money and so has a transfer's number. */
  boolean isTransfer(int line) {
    return credits[line] != null;
  }

  private void put(int line, Movement movement) {
    actions[line] = TransferRules.actionOf(movement).name();
    whats[line] = TransferRules.whatOf(movement);
    amounts[line] = movement.amount().fen();
    if (movement instanceof Movement.Transfer m) {
      put(line, null, m.debit(), m.credit());
    } else if (movement instanceof Movement.CaptureHold m) {
      put(line, m.hold(), m.debit(), m.credit());
    } else if (movement instanceof Movement.PlaceHold m) {
      put(line, m.hold(), m.account(), null);
    } else if (movement instanceof Movement.ReleaseHold m) {
      put(line, m.hold(), m.account(), null);
    }
  }

  private void put(int line, @Nullable HoldId hold, AccountId debit, @Nullable AccountId credit) {
    holds[line] = hold == null ? null : hold.value();
    debits[line] = debit.value();
    credits[line] = credit == null ? null : credit.value();
  }
}
