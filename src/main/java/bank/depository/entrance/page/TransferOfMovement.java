package bank.depository.entrance.page;

import bank.depository.ledger.DayRange;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.LedgerQueries;
import bank.depository.ledger.TransferRow;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds the transfer behind a movement, with its legal basis (TRC-01). */
@ApplicationScoped
class TransferOfMovement {

  private final LedgerQueries ledger;
  private final PlatformScope scope;

  TransferOfMovement(LedgerQueries ledger, PlatformScope scope) {
    this.ledger = ledger;
    this.scope = scope;
  }

  /** The transfer; empty where only a hold changed. */
  @Transactional
  public Optional<TransferRow> handle(PlatformId platform, JournalEntry entry) {
    scope.enter(platform);
    return entry
        .transfer()
        .flatMap(
            no ->
                ledger
                    .transfersOf(platform, entry.order(), DayRange.of(entry.businessDay()))
                    .stream()
                    .filter(transfer -> transfer.no().equals(no))
                    .findFirst());
  }
}
