package bank.depository.hostedpage;

import java.time.Instant;
import java.util.UUID;

/**
 * What is remembered of a link in the first answer to an instruction: enough to build the link
 * again ({@link PageLinks}), and of no use to whoever reads the database.
 *
 * @param linkNo counts the links of the session, from 1
 * @param expiresAt when the link can no longer be entered
 */
public record PageTicket(UUID sessionId, int linkNo, Instant expiresAt) {}
