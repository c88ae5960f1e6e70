package bank.depository.lending;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Many requests at the same time. */
public final class AtOnce {

  private AtOnce() {}

  /** In a request of its own, as every thread of the service has one. */
  public static <T> T asRequest(Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      return work.get();
    }
    request.activate();
    try {
      return work.get();
    } finally {
      request.terminate();
    }
  }

  /**
   * Does all at once, as nearly as can be, each in a thread and a request of its own.
   *
   * @return the refusals, in no order
   */
  public static List<ErrorCode> atOnce(List<Runnable> actions) {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(actions.size());
    try {
      List<Future<Optional<ErrorCode>>> outcomes =
          actions.stream().map(action -> threads.submit(() -> outcome(action, start))).toList();
      start.countDown();
      List<ErrorCode> refusals = new ArrayList<>();
      for (Future<Optional<ErrorCode>> outcome : outcomes) {
        outcome.get(60, TimeUnit.SECONDS).ifPresent(refusals::add);
      }
      return refusals;
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Optional<ErrorCode> outcome(Runnable action, CountDownLatch start)
      throws InterruptedException {
    start.await();
    return asRequest(
        () -> {
          try {
            action.run();
            return Optional.empty();
          } catch (Refusal refusal) {
            return Optional.of(refusal.code());
          }
        });
  }
}
