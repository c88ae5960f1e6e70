/**
 * What every REST resource shares: who calls, strict JSON, and the one place where a refusal
 * becomes a problem answer (RFC 9457).
 */
@NullMarked
package bank.depository.shared.rest;

import org.jspecify.annotations.NullMarked;
