package bank.depository.identity;

/**
 * The bank of an organization's account, as the organization says.
 *
 * @param code four digits
 */
public record AccountBank(String code, String name) {}
