/**
 * The outside world of a sandbox, as one process of its own: card issuer, payment channel, SMS
 * gateway and bank core, each speaking its wire of {@code api-spec/} over HTTP and keeping what it
 * acknowledged in a store of its own. It carries API-06 on the outside's part: every outcome can be
 * provoked by a documented value.
 *
 * <p>It uses no class of the service, so that the adapters are held against the written wire and
 * never against themselves. The four parties do not use each other either: the channel settles with
 * the core over the core's wire.
 */
@NullMarked
package bank.depository.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
