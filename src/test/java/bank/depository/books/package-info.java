/**
 * After each test of the application the books of every platform that it touched are proven, and so
 * are the registers that must agree with them. No test has to ask for it.
 */
@NullMarked
package bank.depository.books;

import org.jspecify.annotations.NullMarked;
