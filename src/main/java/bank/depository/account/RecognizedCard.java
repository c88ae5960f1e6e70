package bank.depository.account;

/**
 * What a card's number tells by itself.
 *
 * @param debit whether it is a debit card
 */
public record RecognizedCard(CardIssuer issuer, boolean debit) {}
