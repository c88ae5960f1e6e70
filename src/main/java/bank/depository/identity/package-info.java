/**
 * Who a customer is (IDV-01 to IDV-07): papers and their numbers as values that refuse what cannot
 * be, the methods by which an identity is proven with the floor below which none suffices, and the
 * steps of each proof. Knows neither customers nor pages; never moves money.
 */
@NullMarked
package bank.depository.identity;

import org.jspecify.annotations.NullMarked;
