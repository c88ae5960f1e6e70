/**
 * Service for customers (SVC-01): advice and complaints with number, deadline and answer. Customers
 * speak at the bank's own entrance, staff answer in the console. It never moves money.
 */
@NullMarked
package bank.depository.service;

import org.jspecify.annotations.NullMarked;
