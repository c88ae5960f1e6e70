/**
 * Closing a sub-account on the bank's pages (PAG-06, ACC-05): asked for by the platform, or by the
 * customer at the bank's own entrance, and confirmed with the trade password. It is closed only
 * when nothing stands in the way.
 */
@NullMarked
package bank.depository.hostedpage.closing;

import org.jspecify.annotations.NullMarked;
