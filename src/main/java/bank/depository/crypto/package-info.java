/**
 * Keys and what is done with them: message signatures, sealed personal data, slow hashes of
 * secrets, one-time passwords, envelopes from the browser, digests and random tokens (INF-02,
 * PWD-03, API-02, OPS-04). It decides nothing about the business, stores nothing in the database
 * and knows neither JPA nor REST; whose key a key id names is the caller's to find.
 *
 * <p>All cryptography runs on Bouncy Castle; nothing here invents any.
 */
@NullMarked
package bank.depository.crypto;

import org.jspecify.annotations.NullMarked;
