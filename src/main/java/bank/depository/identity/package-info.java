/**
 * Who a customer is: papers and their numbers (IDV-05), cards and mobiles as values that refuse
 * what cannot be. Knows neither customers nor orders.
 */
@NullMarked
package bank.depository.identity;

import org.jspecify.annotations.NullMarked;
