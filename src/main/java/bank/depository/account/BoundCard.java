package bank.depository.account;

import bank.depository.identity.BankAccountNo;
import bank.depository.identity.PartyName;

/**
 * A bound card in plain, for the payment channel alone. Never logged, shown or sent elsewhere; its
 * {@code toString} is masked.
 */
public record BoundCard(PartyName name, BankAccountNo cardNo, String issuerName) {}
