package bank.depository.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that a platform is told, in the form of the wire.
 *
 * @param id unique for ever; the same in every delivery
 */
public record Event(UUID id, String type, Instant createdAt, JsonNode data) {}
