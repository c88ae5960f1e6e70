package bank.depository.platform;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The clients of one wire, one for each address. Follows no redirect.
 *
 * @param <W> the wire's interface
 */
public final class OutsideWire<W> {

  private final Class<W> wire;
  private final Map<OutsideLine, W> clients = new ConcurrentHashMap<>();

  /** Clients of that wire. */
  public OutsideWire(Class<W> wire) {
    this.wire = wire;
  }

  /** The client at that address. */
  public W at(OutsideLine line) {
    return clients.computeIfAbsent(line, this::build);
  }

  private W build(OutsideLine line) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(line.address())
        .connectTimeout(line.connectWithin().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(line.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .build(wire);
  }
}
