/**
 * The one door behind which a sealed personal value becomes plain (INF-02, INF-03): whoever opens
 * one says whose it is, who looks and what for, and the look is on record in the same transaction.
 * Sealing needs no door. The renewal of the bank's key over personal data, while the service runs,
 * and which versions of keys the database needs, are here too; a renewal sees no value. What a
 * value means, and who may look, is for the capability that asks.
 */
@NullMarked
package bank.depository.privacy;

import org.jspecify.annotations.NullMarked;
