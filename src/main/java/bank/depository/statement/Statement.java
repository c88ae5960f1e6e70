package bank.depository.statement;

import bank.depository.account.MovementQueries.SubAccountMovement;
import java.time.Instant;
import java.util.List;

/**
 * The movements of a sub-account in a period, oldest first.
 *
 * @param number the sub-account's number
 * @param holder its holder, masked
 */
record Statement(
    String number,
    String holder,
    StatementPeriod period,
    List<SubAccountMovement> movements,
    Instant at) {}
