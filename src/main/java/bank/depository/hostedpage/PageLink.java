package bank.depository.hostedpage;

import java.time.Instant;

/**
 * Where the platform sends the customer's browser. Single use.
 *
 * @param url the address on the bank's pages
 * @param expiresAt when it can no longer be entered
 */
public record PageLink(String url, Instant expiresAt) {}
