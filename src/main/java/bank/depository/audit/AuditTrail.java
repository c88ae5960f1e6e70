package bank.depository.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes and proves the audit trail (OPS-04). An act is recorded in the transaction that does it:
 * both are there or neither is.
 */
@ApplicationScoped
public class AuditTrail {

  private static final ObjectMapper CANONICAL =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final AuditStore store;
  private final Clock clock;

  AuditTrail(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Records an act as the last thing of a use case: entries are chained one after another, so that
   * all acts of the bank wait for the one before to commit.
   *
   * @param act upper case: {@code PLATFORM_ADMITTED}
   * @param object {@code kind:id}
   * @param details ids and codes only; strings, whole numbers and booleans
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Actor who, String act, String object, Map<String, ?> details) {
    Act said = new Act(who, act, object, canonical(details), clock.instant());
    AuditStore.Head head = store.lockHead();
    long no = head.no() + 1;
    store.append(new AuditEntry(no, said, head.hash(), AuditHashing.hash(no, said, head.hash())));
  }

  private static String canonical(Map<String, ?> details) {
    details.forEach(AuditTrail::requirePlain);
    try {
      return CANONICAL.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values can always be written", e);
    }
  }

  private static void requirePlain(String name, Object value) {
    if (!(value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean)) {
      throw new IllegalArgumentException("the trail takes no " + value.getClass() + " as " + name);
    }
  }
}
