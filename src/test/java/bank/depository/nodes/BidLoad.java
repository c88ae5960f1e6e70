package bank.depository.nodes;

import bank.depository.platform.SentCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Bids of many threads, one after the other in each, and what the platform itself remembers of
 * them: which were acknowledged, and of which it does not know the outcome.
 */
final class BidLoad {

  static final int BID_FEN = 100;

  private final TwoNodes nodes;
  private final String project;
  private final IntFunction<String> nodeOf;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, String> unknown = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  /** Bids on that project; a thread sends to the node that its number is given. */
  BidLoad(TwoNodes nodes, String project, IntFunction<String> nodeOf) {
    this.nodes = nodes;
    this.project = project;
    this.nodeOf = nodeOf;
  }

  BidLoad start(int count) {
    for (int i = 0; i < count; i++) {
      String node = nodeOf.apply(i);
      Thread thread = new Thread(() -> bidWithoutEnd(node), "bids-" + i);
      threads.add(thread);
      thread.start();
    }
    return this;
  }

  /** A thread that meets what it cannot judge stops, as a careful client does. */
  private void bidWithoutEnd(String node) {
    boolean sure = true;
    while (sure && !stopping) {
      sure = bid(nodes.number(), node);
    }
  }

  private boolean bid(String number, String node) {
    try {
      SentCall.Answer answer = nodes.bid(number, project, BID_FEN).to(node);
      if (answer.text("retry").equals("SAME_REQUEST")) {
        return bid(number, node);
      }
      if (answer.status() == 201) {
        acknowledged.put(number, answer.text("order_id"));
        return true;
      }
      unknown.put(number, answer.toString());
    } catch (SentCall.NoAnswer e) {
      unknown.put(number, "no answer: " + e.getMessage());
    }
    return false;
  }

  /** Waits until so many are acknowledged. */
  BidLoad awaitAcknowledged(int count) throws InterruptedException {
    while (acknowledged.size() < count) {
      if (threads.stream().noneMatch(Thread::isAlive)) {
        throw new IllegalStateException("the bids ended early: " + unknown);
      }
      Thread.sleep(5);
    }
    return this;
  }

  /** Lets every thread finish what it has begun. */
  void end() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  String project() {
    return project;
  }

  /** Order by request number, of those that were acknowledged. */
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  /** What is known of those without a good answer, by request number. */
  Map<String, String> unknown() {
    return unknown;
  }
}
