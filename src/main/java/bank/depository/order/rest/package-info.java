/**
 * Orders over the platform API: the way in for every instruction, and the query that tells the
 * truth.
 */
@NullMarked
package bank.depository.order.rest;

import org.jspecify.annotations.NullMarked;
