/**
 * HTTP as all four parties speak it: strict JSON, problem answers, one bearer key, bounded bodies,
 * and the ways of not answering well that a sandbox can provoke. It knows no party and no store.
 */
@NullMarked
package bank.depository.sandbox.simulator.wire;

import org.jspecify.annotations.NullMarked;
