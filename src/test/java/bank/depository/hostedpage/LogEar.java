package bank.depository.hostedpage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears all that is logged, with parameters and stack traces: of the service itself, its requests
 * and its statements also what is too quiet to be written.
 */
final class LogEar extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");
  private static final List<String> LOUDER =
      List.of("bank.depository", "org.hibernate.SQL", "org.jboss.resteasy", "io.quarkus.http");

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final Map<Handler, Level> others = new HashMap<>();
  private final Map<Logger, Level> before = new HashMap<>();

  private LogEar() {}

  /** From now on, while the other listeners hear what they did before. */
  static LogEar onEverything() {
    LogEar ear = new LogEar();
    for (Handler handler : ROOT.getHandlers()) {
      ear.others.put(handler, handler.getLevel());
      handler.setLevel(Level.INFO);
    }
    LOUDER.stream().map(Logger::getLogger).forEach(ear::listen);
    ear.setLevel(Level.ALL);
    ROOT.addHandler(ear);
    return ear;
  }

  private void listen(Logger logger) {
    before.put(logger, logger.getLevel());
    logger.setLevel(Level.ALL);
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void publish(LogRecord line) {
    StringWriter trace = new StringWriter();
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(trace));
    }
    heard.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + trace);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    others.forEach(Handler::setLevel);
    before.forEach(Logger::setLevel);
  }
}
