package bank.depository.ledger;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many at the same instant. */
final class Together {

  private static final int PATIENCE_SECONDS = 120;

  private Together() {}

  /**
   * Runs every task on a thread of its own, all let go at once; fails with the first that fails.
   */
  static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> task : tasks) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return inARequest(task);
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(result(one));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A session of the database needs the context of a request. */
  private static <T> T inARequest(Callable<T> task) throws Exception {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      return task.call();
    } finally {
      context.terminate();
    }
  }

  private static <T> T result(Future<T> running)
      throws InterruptedException, TimeoutException, ExecutionException {
    return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The code with which the work is refused; empty where it is done. */
  static Optional<ErrorCode> refusal(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.code());
    }
  }
}
