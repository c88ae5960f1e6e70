package bank.depository.ledger;

/**
 * A rule that the books break.
 *
 * @param rule which one
 * @param detail where, in account and transfer numbers
 */
public record Violation(String rule, String detail) {}
