package bank.depository.privacy;

import java.time.LocalDate;

/**
 * What a customer's values were needed for.
 *
 * @param looks how often it is on record
 * @param days on how many days
 * @param lastDay the last of them
 */
public record PurposeSummary(
    DataPurpose purpose, PersonalDataUse.By by, long looks, long days, LocalDate lastDay) {}
