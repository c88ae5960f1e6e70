package bank.depository.project;

import bank.depository.ledger.AccountId;

/**
 * A customer as a party to a loan.
 *
 * @param shownName the name, masked, for the other party to recognize
 * @param account the account in the ledger
 */
public record Party(String customerNo, String shownName, BorrowerKind kind, AccountId account) {}
