/**
 * What every test shares: the architecture rules, the requirement marks and the compliance table
 * made from them, and the finder of outside tools.
 */
@NullMarked
package bank.depository;

import org.jspecify.annotations.NullMarked;
