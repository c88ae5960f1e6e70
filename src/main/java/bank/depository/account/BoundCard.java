package bank.depository.account;

import bank.depository.identity.CardNo;
import bank.depository.identity.PersonName;

/**
 * A bound card in plain, for the payment channel alone. Never logged, shown or sent elsewhere; its
 * {@code toString} is masked.
 */
public record BoundCard(PersonName name, CardNo cardNo, String issuerName) {}
