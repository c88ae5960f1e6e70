package bank.depository.hostedpage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a link in the first answer to an instruction: enough to build the link
 * again ({@link PageLinks}), and of no use to whoever reads the database.
 *
 * @param linkNo counts the links of the session, from 1
 * @param keyVersion the version of the bank's key that made it, so that the same link is told again
 *     after the key was renewed
 * @param expiresAt when the link can no longer be entered
 */
public record PageTicket(
    UUID sessionId, int linkNo, @Nullable Integer keyVersion, Instant expiresAt) {

  private static final int FIRST_KEY = 1;

  /** Answers that were kept before the version was written down are of the first key. */
  int madeBy() {
    return keyVersion == null ? FIRST_KEY : keyVersion;
  }
}
