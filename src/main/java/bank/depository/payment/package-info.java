/**
 * Deposits (充值) and withdrawals (提现) through the payment channel: DEP-01, DEP-02, DEP-05, WDR-01,
 * WDR-02. Whatever the channel does not answer is uncertain and asked for until it is certain;
 * nothing is credited or paid twice. Bank transfers that come in unasked are booked, credited or
 * returned; verification payments are the bank's own money (IDV-04). What the channel says in its
 * settlement is kept apart from our orders.
 */
@NullMarked
package bank.depository.payment;

import org.jspecify.annotations.NullMarked;
