/**
 * HTTP Message Signatures (RFC 9421) and Content-Digest (RFC 9530) as the platform interface uses
 * them (API-02): requests and answers, and events to the platform. It sees a message through {@link
 * bank.depository.crypto.signature.MessageComponents} and knows no HTTP framework; it remembers no
 * nonce and looks up no platform, both are the caller's.
 */
@NullMarked
package bank.depository.crypto.signature;

import org.jspecify.annotations.NullMarked;
