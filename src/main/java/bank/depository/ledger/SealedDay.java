package bank.depository.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A business day whose rows are complete and proven.
 *
 * @param next the day that followed it
 * @param transfers how many transfers it has
 * @param holdEntries how many hold entries it has
 */
public record SealedDay(
    LocalDate day, Instant sealedAt, LocalDate next, long transfers, long holdEntries) {}
