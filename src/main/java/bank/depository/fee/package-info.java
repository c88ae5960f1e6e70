/**
 * The platform's fees (平台服务费) on their way from the customers' book to the platform's own fund
 * (FEE-01): what was taken from customers is swept once a day by the bank's core and booked when
 * the core has done it. It never takes a fee from anybody.
 */
@NullMarked
package bank.depository.fee;

import org.jspecify.annotations.NullMarked;
