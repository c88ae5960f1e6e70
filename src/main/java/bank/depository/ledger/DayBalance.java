package bank.depository.ledger;

import bank.depository.shared.Money;

/** What an account had at the end of a business day, after {@code seq} entries in all. */
public record DayBalance(AccountId account, long seq, Money balance, Money held) {}
