package bank.depository.books;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Posted;
import bank.depository.shared.PlatformId;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The ledger itself, remembering on which platforms' books it posted. */
@Decorator
@Priority(1)
class WatchedLedger implements Ledger {

  private final Ledger ledger;

  @Inject
  WatchedLedger(@Delegate Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void openPlatformBooks(PlatformId platform, LocalDate firstDay) {
    ledger.openPlatformBooks(platform, firstDay);
  }

  @Override
  public AccountId openSubAccount(PlatformId platform) {
    return ledger.openSubAccount(platform);
  }

  @Override
  public void closeSubAccount(PlatformId platform, AccountId account) {
    ledger.closeSubAccount(platform, account);
  }

  @Override
  public Posted post(Instruction instruction) {
    TouchedPlatforms.add(instruction.platform());
    return ledger.post(instruction);
  }
}
