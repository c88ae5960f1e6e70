package bank.depository.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and reads what is proposed, as JSON. */
@ApplicationScoped
public class ApprovalPayload {

  private final ObjectMapper mapper;

  ApprovalPayload(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The proposal as JSON. */
  public String write(Object proposed) {
    try {
      return mapper.writeValueAsString(proposed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be proposed: " + proposed.getClass(), e);
    }
  }

  /** What was proposed. */
  public <T> T read(String payload, Class<T> type) {
    try {
      return mapper.readValue(payload, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was proposed is no " + type, e);
    }
  }
}
