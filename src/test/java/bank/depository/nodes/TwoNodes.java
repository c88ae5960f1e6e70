package bank.depository.nodes;

import bank.depository.bootstrap.SharedServer;
import bank.depository.demo.CheckDigits;
import bank.depository.demo.Clerk;
import bank.depository.demo.Demo;
import bank.depository.demo.Person;
import bank.depository.demo.ServiceProcess;
import bank.depository.demo.Waiting;
import bank.depository.platform.ApiCall;
import bank.depository.platform.ApiKey;
import bank.depository.platform.SentCall;
import bank.depository.sandbox.SimulatorProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Two nodes of the service on one database, the second behind a wire that can be cut; and on them a
 * platform in business, a lender with money who has granted a mandate, and a borrower.
 */
final class TwoNodes implements AutoCloseable {

  static final String LENDER = "L-1";
  static final long DEPOSIT_FEN = 1_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BORROWER = "B-1";
  private static final Path HOME = Path.of("target", "nodes");
  private static final String DATABASE = "two_nodes";

  private final SharedServer server;
  private final DatabaseWire wire;
  private final SimulatorProcess outside;
  private final ServiceProcess first;
  private final ServiceProcess second;
  private final AtomicInteger numbers = new AtomicInteger();
  private ApiKey key = ApiKey.of(ApiKey.Kind.ED25519);
  private String platform = "";

  private TwoNodes(SharedServer server, SimulatorProcess outside) throws IOException {
    this.server = server;
    this.outside = outside;
    this.wire = new DatabaseWire(server.port());
    int publicPort = freePort();
    this.first = node("first", publicPort, publicPort, server.port());
    this.second = node("second", freePort(), publicPort, wire.port());
  }

  /** Starts everything, both nodes at once on an empty database. */
  static TwoNodes start() throws Exception {
    clear();
    Path outsideHome = Files.createDirectories(HOME.resolve("outside-world"));
    TwoNodes all =
        new TwoNodes(SharedServer.start(DATABASE), SimulatorProcess.startIn(outsideHome, Map.of()));
    try {
      CompletableFuture<Void> other = CompletableFuture.runAsync(all.second::start);
      all.first.start();
      other.get();
      all.admit();
      all.openAccounts();
      return all;
    } catch (Exception | Error e) {
      all.close();
      throw e;
    }
  }

  private ServiceProcess node(String name, int port, int publicPort, int databasePort)
      throws IOException {
    Map<String, String> settings = new HashMap<>(server.settings(databasePort));
    settings.put("depository.data-dir", HOME.resolve("data").toString());
    settings.put("depository.simulators.url", outside.url().toString());
    settings.put("depository.public-url", "http://127.0.0.1:" + publicPort);
    return new ServiceProcess(port, freePort(), settings, HOME.resolve(name + ".log"));
  }

  private void admit() {
    List<Clerk> clerks = new ArrayList<>();
    Demo.enrolmentLinks(HOME.resolve("data"))
        .forEach((login, link) -> clerks.add(Clerk.enrol(first.url(), login, link)));
    Clerk maker = clerks.get(0);
    Clerk checker = clerks.get(1);
    platform = maker.apply("双节点网贷平台", "127.0.0.1:7777");
    maker.examine(platform);
    key = key.named(maker.registerKey(platform, key.pem(), key::sign));
    maker.submit(platform);
    checker.approveNext();
    maker.openCoreAccounts(platform);
    maker.propose(platform, "LIVE");
    checker.approveNext();
  }

  private void openAccounts() {
    Person lender =
        person(LENDER, "王芳", "11010119900307003", "621700123456789001", "13800001001", "284917");
    Person borrower =
        person(BORROWER, "陈强", "33010619880719005", "621700123456789004", "13800002001", "460839");
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> open(borrower, "BORROWER"));
    open(lender, "LENDER");
    other.join();
    String deposit =
        onPage(
            lender,
            "deposits",
            "\"customer_no\":\"%s\",\"amount_fen\":%d".formatted(LENDER, DEPOSIT_FEN));
    Waiting.until("the deposit", PATIENCE, () -> stateOf(deposit).equals("SUCCEEDED"));
    onPage(
        lender,
        "mandates",
        """
        "customer_no":"%s","mandates":[{"kind":"AUTOMATIC_BID","ends_on":"%s",
        "per_operation_fen":1000000,"total_fen":100000000}]
        """
            .formatted(
                LENDER,
                LocalDate.parse(ask("/v1/business-day").text("business_day")).plusDays(30)));
  }

  private Person person(
      String customerNo, String name, String id, String card, String mobile, String password) {
    return new Person(
        customerNo,
        name,
        CheckDigits.residentId(id),
        CheckDigits.luhn(card),
        mobile,
        password,
        outside.url().toString());
  }

  private void open(Person person, String role) {
    SentCall.Answer asked =
        tell(
            "sub-accounts",
            "\"customer_no\":\"%s\",\"roles\":[\"%s\"]".formatted(person.customerNo(), role));
    person.openAccount(asked.json().path("page").path("url").asText());
  }

  private String onPage(Person person, String path, String members) {
    SentCall.Answer asked = tell(path, members);
    person.confirm(asked.json().path("page").path("url").asText());
    return asked.text("request_no");
  }

  private SentCall.Answer tell(String path, String members) {
    String body = "{%s,\"return_url\":\"http://127.0.0.1:7777/back\"}".formatted(members);
    return ok(ApiCall.post("/v1/" + path, number(), body));
  }

  /** A project that takes bids of any size under the mandate. */
  String project(long amountFen) {
    String project = "P-" + numbers.incrementAndGet();
    String body =
        """
        {"project_no":"%s","borrower_no":"%s","amount_fen":%d,"annual_rate_bp":1200,"term_months":3,
        "repayment_method":"EQUAL_INSTALMENTS","purpose":"采购原材料",
        "documents":[{"name":"借款合同","sha256":"%s"}],"minimum_bid_fen":1,"raising_ends_on":"%s",
        "platform_fee_fen":0,"automatic_bid_product":"steady"}
        """
            .formatted(
                project,
                BORROWER,
                amountFen,
                "ab".repeat(32),
                LocalDate.parse(ask("/v1/business-day").text("business_day")).plusDays(7));
    ok(ApiCall.post("/v1/projects", number(), body));
    ok(
        ApiCall.post(
            "/v1/project-raisings", number(), "{\"project_no\":\"%s\"}".formatted(project)));
    return project;
  }

  /** Ends the project and gives every bid back. */
  void lapse(String project) {
    ok(ApiCall.post("/v1/lapses", number(), "{\"project_no\":\"%s\"}".formatted(project)));
  }

  private SentCall.Answer ok(ApiCall call) {
    SentCall.Answer answer = signed(call).to(first.url());
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }

  /** A request number that was not used before. */
  String number() {
    return "NODES-%06d".formatted(numbers.incrementAndGet());
  }

  /** A bid of the lender, signed anew. */
  SentCall bid(String number, String project, long fen) {
    String body =
        "{\"project_no\":\"%s\",\"lender_no\":\"%s\",\"amount_fen\":%d}"
            .formatted(project, LENDER, fen);
    return signed(ApiCall.post("/v1/automatic-bids", number, body));
  }

  SentCall signed(ApiCall call) {
    return call.signed(key, first.url());
  }

  /** Asks the first node. */
  SentCall.Answer ask(String path) {
    return ok(ApiCall.get(path));
  }

  /** Where the order of that number stands, as the first node says. */
  String stateOf(String number) {
    return ask("/v1/orders/" + number).text("state");
  }

  /** One member of the lender's balance, in fen. */
  long lenderHas(String member) {
    return ask("/v1/sub-accounts/" + LENDER).json().path("balance").path(member).asLong();
  }

  ServiceProcess first() {
    return first;
  }

  ServiceProcess second() {
    return second;
  }

  /** By turns one and the other. */
  String node(int turn) {
    return turn % 2 == 0 ? first.url() : second.url();
  }

  DatabaseWire wire() {
    return wire;
  }

  SharedServer server() {
    return server;
  }

  /**
   * What the database itself answers, each row as text; {@code :platform} stands for the platform.
   */
  List<String> rows(String query) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select cast(r as text) from (%s) r"
                    .formatted(query.replace(":platform", platform)))) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void clear() throws IOException {
    if (Files.exists(HOME)) {
      try (Stream<Path> old = Files.walk(HOME)) {
        for (Path path : (Iterable<Path>) old.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() {
    second.stop();
    first.stop();
    outside.close();
    wire.close();
    server.close();
  }
}
