package bank.depository.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address to which a platform wants its events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventEndpoint(
    UUID endpointId, String url, State state, @Nullable String reason, Instant createdAt) {

  /** Whether events are delivered there. */
  public enum State {
    /** They are. */
    ENABLED,
    /** They are not; {@code reason} says why. */
    DISABLED
  }
}
