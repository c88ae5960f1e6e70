package bank.depository.ledger;

import bank.depository.shared.Money;

/** A hold that still holds money. */
public record OpenHold(HoldId hold, HoldReason reason, AccountId account, Money remaining) {}
