package bank.depository.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.platform.ApiCall;
import bank.depository.platform.SentCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same work at two nodes, and work that is cut off: each instruction has one effect. */
class TwoNodesIT {

  private static final long PROJECT_FEN = 2_000_000;
  private static final int REPEATS = 50;
  private static final int BIDDERS = 32;
  private static final int ACKNOWLEDGED = 1_000;
  private static final int IN_FLIGHT = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static TwoNodes nodes;

  @BeforeAll
  static void twoNodesAndAPlatformInBusiness() throws Exception {
    nodes = TwoNodes.start();
  }

  @AfterAll
  static void end() {
    if (nodes != null) {
      nodes.close();
    }
  }

  /** What the lender has on hold is what the bids on record hold, and the books have no fault. */
  @AfterEach
  void theBooksAreSound() {
    assertEquals(List.of(), nodes.rows("select * from ledger.violations(:platform)"));
    assertEquals(
        List.of("(%d)".formatted(nodes.lenderHas("held_fen"))),
        nodes.rows(
            """
            select coalesce(sum(amount_fen), 0) from depository.bid
            where platform_id = :platform and state = 'HELD'
            """));
    assertEquals(
        TwoNodes.DEPOSIT_FEN, nodes.lenderHas("held_fen") + nodes.lenderHas("available_fen"));
  }

  @Test
  @Requirement(value = "API-03", says = "the same body again returns the first answer")
  @Requirement(value = "OPS-05", says = "several nodes on one database")
  void oneInstructionSentFiftyTimesSignedAnewHasOneEffectAndOneAnswer() throws Exception {
    String project = nodes.project(PROJECT_FEN);
    String number = nodes.number();

    List<SentCall.Answer> answers =
        atOnce(REPEATS, i -> untilAnswered(() -> nodes.bid(number, project, 700), nodes.node(i)));

    assertEquals(
        Collections.nCopies(REPEATS, 201), answers.stream().map(SentCall.Answer::status).toList());
    assertEquals(1, answers.stream().map(TwoNodesIT::body).distinct().count());
    assertEquals(
        1,
        answers.stream().filter(answer -> answer.header("idempotent-replayed").isEmpty()).count());
    assertEquals(List.of("(1,700)"), bidsOn(project));
    nodes.lapse(project);
  }

  @Test
  @Requirement(value = "API-02", says = "replay refused")
  @Requirement(value = "OPS-05", says = "several nodes on one database")
  void ofFiftyByteCopiesOneIsTakenAndTheOthersAreReplays() throws Exception {
    String project = nodes.project(PROJECT_FEN);
    SentCall copy = nodes.bid(nodes.number(), project, 700);

    List<SentCall.Answer> answers = atOnce(REPEATS, i -> copy.to(nodes.node(i)));

    Map<String, Long> counted =
        answers.stream().collect(Collectors.groupingBy(TwoNodesIT::outcome, Collectors.counting()));
    assertEquals(Map.of("201", 1L, "401 SIGNATURE_REPLAYED", REPEATS - 1L), counted);
    assertEquals(List.of("(1,700)"), bidsOn(project));
    nodes.lapse(project);
  }

  @Test
  @Requirement(value = "ACC-06", says = "no balance goes below zero under concurrency")
  void thirtyTwoBidsForTheSameMoneyTakeNeitherMoreNorLessThanThereIs() throws Exception {
    String project = nodes.project(PROJECT_FEN);
    long before = nodes.lenderHas("available_fen");
    long most = before / 10;

    List<SentCall.Answer> answers =
        atOnce(
            BIDDERS,
            i -> untilAnswered(renewed(nodes.number(), project, most - 1_000L * i), nodes.node(i)));

    long taken = 0;
    long leastRefused = Long.MAX_VALUE;
    for (int i = 0; i < BIDDERS; i++) {
      if (answers.get(i).status() == 201) {
        taken += most - 1_000L * i;
      } else {
        assertEquals("422 BALANCE_INSUFFICIENT", answers.get(i).refusal());
        leastRefused = Math.min(leastRefused, most - 1_000L * i);
      }
    }
    long left = nodes.lenderHas("available_fen");
    assertEquals(before - taken, left, "the sum is exact");
    assertTrue(left >= 0 && left < leastRefused, left + " left, refused " + leastRefused);
    assertEquals(
        List.of("(%d)".formatted(taken)),
        nodes.rows(
            "select raised_fen from depository.project where platform_id = :platform and project_no = '%s'"
                .formatted(project)));
    nodes.lapse(project);
    assertEquals(before, nodes.lenderHas("available_fen"), "all of it comes back");
  }

  @Test
  @Requirement(value = "API-03", says = "the same body again returns the first answer")
  @Requirement(
      value = "API-04",
      says = "after unknown, one query by request number tells the truth")
  void anOrderCutOffBetweenCommitAndAnswerIsThereOnceWithEveryOtherThatWasAcknowledged()
      throws Exception {
    String project = nodes.project(PROJECT_FEN);
    BidLoad load = new BidLoad(nodes, project, i -> nodes.second().url()).start(IN_FLIGHT);
    load.awaitAcknowledged(ACKNOWLEDGED);
    String number = nodes.number();
    DatabaseWire.Cut cut = nodes.wire().cutAtCommitOf(number);
    CompletableFuture<SentCall.Answer> answer =
        CompletableFuture.supplyAsync(
            () -> nodes.bid(number, project, 700).to(nodes.second().url()));

    cut.awaitCommit();
    assertEquals("SUCCEEDED", nodes.stateOf(number), "committed");
    assertFalse(answer.isDone(), "not answered");
    nodes.second().kill();

    assertThrows(Exception.class, answer::join);
    load.end();
    nodes.second().start();
    SentCall.Answer told =
        nodes.signed(ApiCall.get("/v1/orders/" + number)).to(nodes.second().url());
    assertEquals("SUCCEEDED", told.text("state"));
    assertTrue(told.json().path("final").asBoolean());
    SentCall.Answer again = nodes.bid(number, project, 700).to(nodes.second().url());
    assertEquals("201 true", again.status() + " " + again.header("idempotent-replayed"));
    assertEquals(told.text("order_id"), again.text("order_id"));
    assertNothingIsLostOrDoubled(load, Map.of(number, again.text("order_id")), 700);
  }

  @Test
  @Requirement(
      value = "API-04",
      says = "after unknown, one query by request number tells the truth")
  void whatWasAcknowledgedBeforeTheDatabaseWasKilledIsThereAndNothingTwice() throws Exception {
    String project = nodes.project(PROJECT_FEN);
    BidLoad load = new BidLoad(nodes, project, nodes::node).start(IN_FLIGHT);
    load.awaitAcknowledged(ACKNOWLEDGED / 5);

    nodes.server().killAndRestart();

    load.end();
    for (int i = 0; i < 2; i++) {
      int turn = i;
      untilAnswered(() -> nodes.bid(nodes.number(), "no-such-project", 1), nodes.node(turn));
    }
    assertNothingIsLostOrDoubled(load, Map.of(), 0);
  }

  /**
   * Every acknowledged bid is the order that was acknowledged; each of unknown outcome is what the
   * query says, and sent again it is done once.
   */
  private static void assertNothingIsLostOrDoubled(
      BidLoad load, Map<String, String> besides, long besidesFen) throws Exception {
    Map<String, String> expected = new HashMap<>(load.acknowledged());
    expected.putAll(besides);
    for (String number : load.unknown().keySet()) {
      String state = nodes.stateOf(number);
      SentCall.Answer again =
          untilAnswered(
              renewed(number, load.project(), BidLoad.BID_FEN), nodes.node(number.hashCode()));
      assertEquals(201, again.status(), again + " after " + load.unknown().get(number));
      assertEquals(
          state.equals("SUCCEEDED") ? "true" : "", again.header("idempotent-replayed"), state);
      expected.put(number, again.text("order_id"));
    }
    Map<String, String> onRecord = new HashMap<>();
    for (String row :
        nodes.rows(
            """
            select o.request_no || ' ' || o.order_id from depository.orders o
            join depository.bid b on b.platform_id = o.platform_id and b.bid_id = o.order_id
            where o.platform_id = :platform and o.project_no = '%s' and o.state = 'SUCCEEDED'
            """
                .formatted(load.project()))) {
      String[] words = row.replaceAll("[()\"]", "").split(" ");
      assertEquals(null, onRecord.put(words[0], words[1]), "twice: " + row);
    }
    assertEquals(expected, onRecord);
    assertEquals(
        List.of(
            "(%d,%d)"
                .formatted(
                    expected.size(),
                    BidLoad.BID_FEN * (expected.size() - besides.size()) + besidesFen)),
        bidsOn(load.project()));
    nodes.lapse(load.project());
  }

  private static List<String> bidsOn(String project) {
    return nodes.rows(
        """
        select count(*), sum(h.amount) from depository.bid b
        join ledger.hold_entry h on h.platform_id = b.platform_id and h.hold_id = b.bid_id
        where b.platform_id = :platform and b.project_no = '%s' and h.action = 'PLACE'
        """
            .formatted(project));
  }

  /** Signs anew for each try. */
  private static Callable<SentCall> renewed(String number, String project, long fen) {
    return () -> nodes.bid(number, project, fen);
  }

  /** As the contract says: what may be sent again is, signed anew. */
  private static SentCall.Answer untilAnswered(Callable<SentCall> call, String node)
      throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    List<String> tries = new ArrayList<>();
    while (Instant.now().isBefore(end)) {
      SentCall.Answer answer = call.call().to(node);
      String retry = answer.status() / 100 == 2 ? "" : answer.text("retry");
      if (!retry.equals("SAME_REQUEST") && !retry.equals("QUERY")) {
        return answer;
      }
      tries.add(answer.refusal());
    }
    throw new AssertionError("no answer but " + tries);
  }

  /** The work of one of many. */
  private interface Part<T> {
    T of(int number) throws Exception;
  }

  /** All at once, as nearly as can be. */
  private static <T> List<T> atOnce(int count, Part<T> part) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<T>> parts =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return part.of(i);
                          }))
              .toList();
      start.countDown();
      List<T> done = new ArrayList<>();
      for (Future<T> one : parts) {
        done.add(one.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String body(SentCall.Answer answer) {
    return new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  private static String outcome(SentCall.Answer answer) {
    return answer.status() == 201 ? "201" : answer.refusal();
  }
}
