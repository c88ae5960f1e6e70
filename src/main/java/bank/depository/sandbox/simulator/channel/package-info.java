/**
 * The payment channel as {@code api-spec/channel.yaml} describes it: collects, pays out, tells the
 * truth when asked, notifies, and settles a day with the bank's core over the core's own wire. It
 * keeps no names and no whole card numbers.
 */
@NullMarked
package bank.depository.sandbox.simulator.channel;

import org.jspecify.annotations.NullMarked;
