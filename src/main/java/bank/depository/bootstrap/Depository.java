package bank.depository.bootstrap;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The service as a process: first its database, then the application, and on the way down the other
 * way round. What prevents it from starting is told in one sentence, with exit status 1.
 */
@QuarkusMain
public class Depository implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger(Depository.class);

  /** Longer than {@code quarkus.shutdown.timeout}, which ends the requests in progress. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private static final int FAILED = 1;

  private final String publicUrl;
  private final String dataDir;

  Depository(
      @ConfigProperty(name = "depository.public-url") String publicUrl,
      @ConfigProperty(name = "depository.data-dir") String dataDir) {
    this.publicUrl = publicUrl;
    this.dataDir = dataDir;
  }

  /** Starts the service and returns when it has stopped. */
  public static void main(String... arguments) {
    try {
      prepareDatabase(ownConfig());
    } catch (CannotStart e) {
      fail(e);
    }
    Quarkus.run(Depository.class, Depository::exit, arguments);
  }

  /**
   * Not the provider's: that one is built with the application, and asking for it before would keep
   * it unfinished.
   */
  private static Config ownConfig() {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDefaultSources()
        .addDiscoveredConverters()
        .build();
  }

  @Override
  public int run(String... arguments) {
    LOG.infof("Start page: %s  Data: %s", publicUrl, Path.of(dataDir).toAbsolutePath());
    Quarkus.waitForExit();
    return 0;
  }

  static void prepareDatabase(Config config) {
    DatabaseSettings settings = new DatabaseSettings(config);
    if (settings.isServerConfigured()) {
      settings.checkConfiguredServer();
      return;
    }
    OwnPostgres server = OwnPostgres.start(settings.dataDir(), settings.ownPort());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-own-postgres"));
    server.settings(OwnPostgres.DATABASE).forEach(System::setProperty);
  }

  private static void stop(OwnPostgres server) {
    Application application = Application.currentApplication();
    if (application != null) {
      awaitShutdown(application);
    }
    server.close();
  }

  /** Quarkus stops the application in a hook of its own, at the same time as this one runs. */
  private static void awaitShutdown(Application application) {
    Thread waiting = new Thread(application::awaitShutdown, "await-application");
    waiting.setDaemon(true);
    waiting.start();
    try {
      waiting.join(STOP_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void exit(Integer status, Throwable failure) {
    if (failure != null) {
      fail(failure);
    }
    System.exit(status);
  }

  private static void fail(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof CannotStart) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String sentence = cause instanceof CannotStart ? cause.getMessage() : cause.toString();
    System.err.println("The depository does not start. " + sentence);
    System.exit(FAILED);
  }
}
