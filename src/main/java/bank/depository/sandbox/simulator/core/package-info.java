/**
 * The bank's core as {@code api-spec/core-statement.yaml} describes it: a platform's summary
 * account and own-fund account, what moves on them, and the day's statement. Its books are never
 * written backwards; only a statement can be made to lie, by the sandbox's lever.
 */
@NullMarked
package bank.depository.sandbox.simulator.core;

import org.jspecify.annotations.NullMarked;
