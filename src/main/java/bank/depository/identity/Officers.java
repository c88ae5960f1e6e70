package bank.depository.identity;

/**
 * Who acts for an organization. Never logged in plain.
 *
 * @param representative the legal representative (法定代表人)
 * @param agent who opens the sub-account for it (经办人)
 */
public record Officers(PersonName representative, PersonName agent) {}
