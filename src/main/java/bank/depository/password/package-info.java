/**
 * The trade password (交易密码) of a sub-account (PWD-01 to PWD-03): set by its customer, known to
 * nobody else. Here alone is it ever in plain form, for as long as a check takes. It never leaves
 * this package, is never logged, and no platform can set, check or unlock it.
 */
@NullMarked
package bank.depository.password;

import org.jspecify.annotations.NullMarked;
