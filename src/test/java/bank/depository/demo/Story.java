package bank.depository.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One loan from admission to settlement, as its parties live through it, and every check that it
 * can stand.
 */
final class Story {

  private static final String PROJECT = "P2026-0001";
  private static final long LOAN_FEN = 3_000_001;
  private static final int RATE_BP = 1_200;
  private static final int MONTHS = 3;
  private static final long PLATFORM_FEE_FEN = 30_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String RETURN_URL = "http://127.0.0.1:7777/back";

  private final String bank;
  private final String simulators;
  private final Path dataDir;
  private final PlatformClient platform;
  private final Books books = new Books();
  private final Map<String, Long> owed = new LinkedHashMap<>();
  private final List<Person> lenders;
  private final Person borrower;
  private final Person guarantor;
  private final List<Clerk> clerks = new ArrayList<>();
  private String platformNo = "";
  private final Checks checks = new Checks();
  private int step;

  Story(String bank, String simulators, Path dataDir) {
    this.bank = bank;
    this.simulators = simulators;
    this.dataDir = dataDir;
    this.platform = new PlatformClient(bank);
    this.lenders =
        List.of(
            person(
                "L-1001",
                "王芳",
                "110101199003070038",
                "6217001234567890011",
                "13800001001",
                "284917"),
            person(
                "L-1002",
                "李伟",
                "31010119850412001X",
                "6217001234567890029",
                "13800001002",
                "730582"),
            person(
                "L-1003",
                "𠮷野静",
                "440106199212250045",
                "6217001234567890037",
                "13800001003",
                "915306"));
    this.borrower =
        person(
            "B-2001", "陈强", "330106198807190056", "6217001234567890045", "13800002001", "460839");
    this.guarantor =
        person(
            "G-3001", "赵敏", "510104197911030063", "6217001234567890052", "13800003001", "592714");
  }

  private Person person(
      String customerNo,
      String name,
      String idStem,
      String cardStem,
      String mobile,
      String password) {
    return new Person(
        customerNo,
        name,
        CheckDigits.residentId(idStem.substring(0, 17)),
        CheckDigits.luhn(cardStem.substring(0, 18)),
        mobile,
        password,
        simulators);
  }

  /** Plays it all. Whether every check held. */
  boolean play() {
    admission();
    openings();
    deposits();
    loan();
    repayments();
    withdrawal();
    dayEnd();
    return checks.allHeld(platform.answersChecked());
  }

  private void admission() {
    step("Two members of staff enrol and admit the platform");
    Demo.enrolmentLinks(dataDir)
        .forEach((login, link) -> clerks.add(Clerk.enrol(bank, login, link)));
    Clerk maker = clerks.get(0);
    Clerk checker = clerks.get(1);
    platformNo = maker.apply("示例网贷平台", "127.0.0.1:7777");
    maker.examine(platformNo);
    platform.useKeyId(maker.registerKey(platformNo, platform.publicKeyPem(), platform::prove));
    maker.submit(platformNo);
    checker.approveNext();
    List<String> core = maker.openCoreAccounts(platformNo);
    maker.propose(platformNo, "LIVE");
    checker.approveNext();
    Checks.say(
        "platform %s is LIVE; summary account %s, own-fund account %s",
        platformNo, core.get(0), core.get(1));
    checks.check("the platform is live", maker.stateOf(platformNo).equals("LIVE"));
  }

  private void openings() {
    step("Three lenders, a borrower and a guarantor open sub-accounts on the bank's pages");
    lenders.forEach(lender -> open(lender, "LENDER"));
    open(borrower, "BORROWER");
    open(guarantor, "GUARANTOR");
  }

  private void open(Person person, String role) {
    PlatformClient.Answer asked =
        platform
            .post(
                "/v1/sub-accounts",
                Map.of(
                    "customer_no",
                    person.customerNo(),
                    "roles",
                    List.of(role),
                    "return_url",
                    RETURN_URL))
            .ok();
    String number = person.openAccount(asked.body().path("page").path("url").asText());
    succeeded(asked.text("request_no"));
    books.open(person.customerNo());
    Checks.say("%s (%s, %s): sub-account %s", person.name(), person.customerNo(), role, number);
  }

  private void deposits() {
    step("Money comes in through the payment channel");
    deposit(lenders.get(0), 1_500_000);
    deposit(lenders.get(1), 1_000_000);
    deposit(lenders.get(2), 1_000_000);
    deposit(borrower, 200_000);
    deposit(guarantor, 1_100_000);
  }

  private void deposit(Person person, long amountFen) {
    String requestNo =
        onPage(
            "/v1/deposits",
            Map.of("customer_no", person.customerNo(), "amount_fen", amountFen),
            person);
    books.move(requestNo, "DEPOSIT", "", "", person.customerNo(), amountFen);
    Checks.say("%s pays in ¥ %s", person.name(), Checks.yuan(amountFen));
  }

  private void loan() {
    step("The project is registered, raised, filled and disbursed");
    LocalDate today = LocalDate.parse(day());
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("project_no", PROJECT);
    project.put("borrower_no", borrower.customerNo());
    project.put("guarantor_no", guarantor.customerNo());
    project.put("amount_fen", LOAN_FEN);
    project.put("annual_rate_bp", RATE_BP);
    project.put("term_months", MONTHS);
    project.put("repayment_method", "EQUAL_INSTALMENTS");
    project.put("purpose", "采购原材料");
    project.put(
        "documents",
        List.of(
            Map.of(
                "name", "借款合同", "sha256", Checks.sha256("借款合同".getBytes(StandardCharsets.UTF_8)))));
    project.put("minimum_bid_fen", 10_000);
    project.put("raising_ends_on", today.plusDays(7).toString());
    project.put("platform_fee_fen", PLATFORM_FEE_FEN);
    platform.post("/v1/projects", project).ok();
    platform.post("/v1/project-raisings", Map.of("project_no", PROJECT)).ok();
    bid(lenders.get(0), 1_500_000);
    bid(lenders.get(1), 1_000_000);
    bid(lenders.get(2), LOAN_FEN - 2_500_000);
    checks.check(
        "the project is full",
        platform.get("/v1/projects/" + PROJECT).ok().text("state").equals("FULL"));
    PlatformClient.Answer paid =
        platform
            .post(
                "/v1/disbursements",
                Map.of(
                    "project_no",
                    PROJECT,
                    "amount_fen",
                    LOAN_FEN,
                    "platform_fee_fen",
                    PLATFORM_FEE_FEN))
            .ok();
    String requestNo = paid.text("request_no");
    owed.forEach(
        (lender, fen) ->
            books.move(requestNo, "DISBURSEMENT", PROJECT, lender, borrower.customerNo(), fen));
    books.move(requestNo, "PLATFORM_FEE", PROJECT, borrower.customerNo(), "", PLATFORM_FEE_FEN);
    Checks.say(
        "¥ %s go straight from three lenders to %s, who pays the platform ¥ %s",
        Checks.yuan(LOAN_FEN), borrower.name(), Checks.yuan(PLATFORM_FEE_FEN));
  }

  private void bid(Person lender, long amountFen) {
    onPage(
        "/v1/bids",
        Map.of("project_no", PROJECT, "lender_no", lender.customerNo(), "amount_fen", amountFen),
        lender);
    owed.put(lender.customerNo(), amountFen);
    Checks.say("%s bids ¥ %s", lender.name(), Checks.yuan(amountFen));
  }

  private void repayments() {
    step("Two instalments are repaid, the guarantor pays the third and is paid back");
    List<Loan.Instalment> schedule = Loan.equalInstalments(LOAN_FEN, RATE_BP, MONTHS);
    JsonNode told = platform.get("/v1/projects/" + PROJECT).ok().body().path("schedule");
    for (int i = 0; i < MONTHS; i++) {
      checks.check(
          "instalment " + (i + 1) + " is what the platform worked out itself",
          told.path(i).path("principal_fen").asLong() == schedule.get(i).principalFen()
              && told.path(i).path("interest_fen").asLong() == schedule.get(i).interestFen());
    }
    repay(1, schedule.get(0));
    repay(2, schedule.get(1));
    repayAsGuarantor(3, schedule.get(2));
    reimburse(3, schedule.get(2));
    checks.check(
        "the project is settled",
        platform.get("/v1/projects/" + PROJECT).ok().text("state").equals("SETTLED"));
    checks.check(
        "no lender is owed anything any more", owed.values().stream().allMatch(fen -> fen == 0));
  }

  private void repay(int number, Loan.Instalment instalment) {
    String requestNo =
        onPage(
            "/v1/repayments",
            Map.of(
                "project_no", PROJECT,
                "instalment_no", number,
                "borrower_no", borrower.customerNo(),
                "principal_fen", instalment.principalFen(),
                "interest_fen", instalment.interestFen()),
            borrower);
    divide(requestNo, instalment, borrower, "PRINCIPAL", "INTEREST");
    Checks.say(
        "%s repays instalment %d: ¥ %s and ¥ %s interest",
        borrower.name(),
        number,
        Checks.yuan(instalment.principalFen()),
        Checks.yuan(instalment.interestFen()));
  }

  private void repayAsGuarantor(int number, Loan.Instalment instalment) {
    String requestNo =
        onPage(
            "/v1/guarantor-repayments",
            Map.of(
                "project_no",
                PROJECT,
                "instalment_no",
                number,
                "guarantor_no",
                guarantor.customerNo(),
                "route",
                "DIRECT",
                "principal_fen",
                instalment.principalFen(),
                "interest_fen",
                instalment.interestFen()),
            guarantor);
    divide(requestNo, instalment, guarantor, "GUARANTOR_PRINCIPAL", "GUARANTOR_INTEREST");
    Checks.say("%s pays instalment %d for the borrower", guarantor.name(), number);
  }

  private void divide(
      String requestNo,
      Loan.Instalment instalment,
      Person payer,
      String principalKind,
      String interestKind) {
    Map<String, Long> principal = Loan.divide(instalment.principalFen(), owed);
    Map<String, Long> interest = Loan.divide(instalment.interestFen(), owed);
    principal.forEach(
        (lender, fen) -> {
          books.move(requestNo, principalKind, PROJECT, payer.customerNo(), lender, fen);
          books.move(
              requestNo, interestKind, PROJECT, payer.customerNo(), lender, interest.get(lender));
        });
    principal.forEach((lender, fen) -> owed.merge(lender, -fen, Long::sum));
  }

  private void reimburse(int number, Loan.Instalment instalment) {
    long amountFen = instalment.principalFen() + instalment.interestFen();
    String requestNo =
        onPage(
            "/v1/guarantor-reimbursements",
            Map.of(
                "project_no",
                PROJECT,
                "instalment_no",
                number,
                "borrower_no",
                borrower.customerNo(),
                "amount_fen",
                amountFen),
            borrower);
    books.move(
        requestNo,
        "GUARANTOR_REIMBURSEMENT",
        PROJECT,
        borrower.customerNo(),
        guarantor.customerNo(),
        amountFen);
    Checks.say("%s pays the guarantor ¥ %s back", borrower.name(), Checks.yuan(amountFen));
  }

  private void withdrawal() {
    step("A lender withdraws");
    Person lender = lenders.get(0);
    long amountFen = 1_000_000;
    String requestNo =
        onPage(
            "/v1/withdrawals",
            Map.of("customer_no", lender.customerNo(), "amount_fen", amountFen),
            lender);
    books.move(requestNo, "WITHDRAWAL", "", lender.customerNo(), "", amountFen);
    Checks.say("%s withdraws ¥ %s to the bound card", lender.name(), Checks.yuan(amountFen));
  }

  private void dayEnd() {
    step("The business day is sealed; check files and control reconciliation");
    String day = day();
    PlatformClient.Answer asked =
        platform.post("/v1/sandbox/day-ends", Map.of("business_day", day)).ok();
    succeeded(asked.text("request_no"));
    new Morning(platform, books, checks).compare(day);
  }

  private String onPage(String path, Map<String, Object> body, Person person) {
    Map<String, Object> withReturn = new LinkedHashMap<>(body);
    withReturn.put("return_url", RETURN_URL);
    PlatformClient.Answer asked = platform.post(path, withReturn).ok();
    person.confirm(asked.body().path("page").path("url").asText());
    succeeded(asked.text("request_no"));
    return asked.text("request_no");
  }

  private void succeeded(String requestNo) {
    Waiting.until(
        "the outcome of " + requestNo,
        PATIENCE,
        () -> platform.get("/v1/orders/" + requestNo).ok().body().path("final").asBoolean());
    PlatformClient.Answer order = platform.get("/v1/orders/" + requestNo);
    checks.check(
        requestNo + " (" + order.text("type") + ") succeeded",
        order.text("state").equals("SUCCEEDED"));
  }

  private String day() {
    return platform.get("/v1/business-day").ok().text("business_day");
  }

  /** Where to look around. */
  void addresses(String management) {
    System.out.printf("%nThe service stays up; its start page is %s/ (Ctrl-C ends it).%n", bank);
    System.out.printf("  console            %s/console%n", bank);
    System.out.printf("  API contract       %s/api-spec/platform-api.yaml%n", bank);
    System.out.printf("  said by the code   %s/openapi%n", management);
    System.out.printf("  bank's public keys %s/v1/bank-keys%n", bank);
    System.out.printf("  sandbox's phones   %s/sms/phones%n", simulators);
    System.out.printf("  outside world      %s/%n", simulators);
    clerks.forEach(
        clerk ->
            System.out.printf(
                "  staff %s: password \"%s\", authenticator secret %s%n",
                clerk.login(), clerk.password(), clerk.authenticatorSecret()));
  }

  private void step(String what) {
    System.out.printf("%n%d. %s%n", ++step, what);
  }
}
