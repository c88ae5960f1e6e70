package bank.depository.lending;

import bank.depository.ledger.AccountId;
import bank.depository.shared.Money;

/**
 * A claim with principal still owed.
 *
 * @param claimNo its number within the project, from 1
 */
public record OpenClaim(int claimNo, AccountId lenderAccount, Money outstanding) {}
