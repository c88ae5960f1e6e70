/**
 * The simulators' own store: one SQLite file, written by one thread that commits what has arrived
 * together. What {@code write} has returned is on disk. It knows no party.
 */
@NullMarked
package bank.depository.sandbox.simulator.store;

import org.jspecify.annotations.NullMarked;
