package bank.depository.lending;

import bank.depository.shared.OrderId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What happens to the claims of a project by one order.
 *
 * @param day the business day on which it is booked
 * @param at when it was booked
 */
public record ClaimEvent(OrderId order, LocalDate day, Instant at) {}
