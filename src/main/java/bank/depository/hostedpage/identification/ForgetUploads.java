package bank.depository.hostedpage.identification;

import bank.depository.shared.ItemByItem;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Files lie in this node's folder only while they are uploaded. What a node that was killed has
 * left there, in plain, is deleted by the next one that starts, and now and then.
 */
@ApplicationScoped
class ForgetUploads {

  /** How long an upload may rest; whatever rested longer is nobody's any more. */
  static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private static final String JOB = "forget-uploads";
  private static final Logger LOG = Logger.getLogger(ForgetUploads.class);

  private final Path folder;
  private final Clock clock;

  ForgetUploads(
      @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  void atStart(@Observes StartupEvent started, Vertx vertx) {
    handle();
    vertx.setPeriodic(
        LONGEST_REST.toMillis(),
        timer ->
            vertx.executeBlocking(
                () -> {
                  handle();
                  return null;
                }));
  }

  /** Deletes what has rested too long; what cannot be deleted is logged and tried again later. */
  void handle() {
    List<Path> left = left();
    List<Path> kept = ItemByItem.run(JOB, left, Path::toString, ForgetUploads::delete);
    if (left.size() > kept.size()) {
      LOG.infof("%d uploads that were left behind are deleted", left.size() - kept.size());
    }
  }

  private List<Path> left() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Instant limit = clock.instant().minus(LONGEST_REST);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> hasRestedSince(limit, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasRestedSince(Instant limit, Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    } catch (IOException gone) {
      return false; // its upload has just ended
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
