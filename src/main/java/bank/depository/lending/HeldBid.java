package bank.depository.lending;

import bank.depository.ledger.AccountId;
import bank.depository.shared.Money;

/** What disbursement and lapse need to know of a bid. */
public record HeldBid(BidId id, AccountId lenderAccount, Money amount) {}
