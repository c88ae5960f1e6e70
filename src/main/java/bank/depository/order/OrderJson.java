package bank.depository.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads and writes what orders and events keep as JSON, in the form of the wire. */
@ApplicationScoped
public class OrderJson {

  private final ObjectMapper mapper;

  OrderJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The value as JSON. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** What was written. */
  public <T> T read(String written, Class<T> type) {
    try {
      return mapper.readValue(written, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was kept cannot be read as " + type, e);
    }
  }

  <T> T read(JsonNode written, Class<T> type) {
    return mapper.convertValue(written, type);
  }

  JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }
}
