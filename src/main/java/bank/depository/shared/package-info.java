/**
 * The words and rules that every capability speaks: money, days, ids, refusals and the catalogue of
 * error codes, and the scope of one platform in which every write happens. It knows no other
 * package and never touches a customer's money.
 */
@NullMarked
package bank.depository.shared;

import org.jspecify.annotations.NullMarked;
