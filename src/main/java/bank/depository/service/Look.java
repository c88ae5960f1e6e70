package bank.depository.service;

import java.time.Instant;

/**
 * A look of the bank's staff at a customer.
 *
 * @param staffNo the number of the member of staff; customers are told no names
 * @param act what was looked at, as the audit trail has it
 */
public record Look(String staffNo, String act, Instant at) {}
