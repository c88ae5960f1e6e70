package bank.depository.sandbox.simulator.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The HTTP server: bounded threads, bounded waiting, and connections that are kept in silence. */
public final class WireServer implements AutoCloseable {

  private static final int THREADS = 64;
  private static final int WAITING_REQUESTS = 1_024;
  private static final int SILENT_CONNECTIONS = 512;

  private final HttpServer server;
  private final Duration silence;
  private final Semaphore silentConnections = new Semaphore(SILENT_CONNECTIONS);
  private final ScheduledExecutorService silenceEnder =
      Executors.newSingleThreadScheduledExecutor();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_REQUESTS));

  /** A server that listens already and answers from {@link #start} on. */
  public WireServer(String host, int port, Duration silence) throws IOException {
    // Without it each small answer on a kept connection waits 40 ms for the peer's ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    this.silence = silence;
    this.threads.allowCoreThreadTimeOut(true);
    this.server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.setExecutor(threads);
  }

  /** Begins to answer by these routes, under that key. */
  public void start(List<Route> routes, String key) {
    Router router = new Router(routes, key);
    server.createContext("/", exchange -> handle(router, exchange));
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(Router router, HttpExchange exchange) {
    try {
      send(exchange, answer(router, exchange));
    } catch (IOException clientIsGone) {
      exchange.close();
    }
  }

  private static Answer answer(Router router, HttpExchange exchange) throws IOException {
    try {
      return router.answer(exchange);
    } catch (WireRefusal refusal) {
      return Answer.problem(refusal);
    } catch (RuntimeException defect) {
      defect.printStackTrace(System.err);
      return Answer.problem(new WireRefusal(500, "FAULT", "a fault of the simulator"));
    }
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.silent()) {
      keepSilent(exchange);
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.contentType());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'");
    exchange.sendResponseHeaders(answer.status(), 0);
    try (OutputStream out = exchange.getResponseBody()) {
      answer.body().writeTo(out);
    }
  }

  private void keepSilent(HttpExchange exchange) {
    if (!silentConnections.tryAcquire()) {
      exchange.close();
      return;
    }
    var unused =
        silenceEnder.schedule(
            () -> {
              silentConnections.release();
              exchange.close();
            },
            silence.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    server.stop(0);
    silenceEnder.shutdownNow();
    threads.shutdownNow();
  }
}
