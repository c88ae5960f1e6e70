package bank.depository.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.account.AccountsForTests;
import bank.depository.account.CustomerRole;
import bank.depository.books.ArrivedMoney;
import bank.depository.books.BooksAndRegisters;
import bank.depository.hostedpage.Confirmation;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Balance;
import bank.depository.ledger.BusinessDays;
import bank.depository.ledger.LedgerQueries;
import bank.depository.lending.LapseProject.ProjectLapse;
import bank.depository.order.Answer;
import bank.depository.order.BodyDigest;
import bank.depository.order.Order;
import bank.depository.order.Orders;
import bank.depository.order.PlatformInstruction;
import bank.depository.password.RightPasswords;
import bank.depository.platform.LivePlatforms;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectQueries;
import bank.depository.project.ProjectRegistration;
import bank.depository.project.ProjectView;
import bank.depository.project.RegisterProject;
import bank.depository.project.StartRaising;
import bank.depository.project.StartRaising.ProjectRaising;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RequestNo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A platform of its own for each test, with customers who have money, and every use case on loans.
 */
@Dependent
public class LoanWorld {

  /** Where browsers go back to. */
  public static final String RETURN_URL = "https://platform.example/back";

  /**
   * Many of a kind are made so many a transaction: what one holds is looked through at each step.
   */
  private static final int BATCH = 8;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Map<String, AccountId> accounts = new ConcurrentHashMap<>();
  private PlatformId platform = new PlatformId(1000);
  private LocalDate firstDay = LocalDate.EPOCH;

  @Inject LivePlatforms platforms;
  @Inject ArrivedMoney money;
  @Inject BooksAndRegisters books;
  @Inject LedgerQueries queries;
  @Inject BusinessDays days;
  @Inject AccountsForTests customers;
  @Inject RightPasswords passwords;
  @Inject PlatformScope scope;
  @Inject Orders orders;
  @Inject EntityManager entityManager;
  @Inject RegisterProject registerProject;
  @Inject StartRaising startRaising;
  @Inject ProjectQueries projects;
  @Inject RequestBid requestBid;
  @Inject PlaceBid placeBid;
  @Inject PlaceAutomaticBid placeAutomaticBid;
  @Inject CancelBid cancelBid;
  @Inject DisburseProject disburseProject;
  @Inject LapseProject lapseProject;

  @PostConstruct
  void begin() {
    platform = AtOnce.asRequest(() -> platforms.aPlatform("测试出借", "platform.example"));
    firstDay = inScope(() -> days.current(platform));
  }

  /** The business day on which the platform begins. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The platform. */
  public PlatformId platform() {
    return platform;
  }

  /** A number that was not used before, beginning with that word. */
  public String number(String word) {
    return word + "-%06d".formatted(NUMBERS.incrementAndGet());
  }

  /** A lender who has deposited that much. */
  public String lender(long fen) {
    return customer("lender", Set.of(CustomerRole.LENDER), fen);
  }

  /** A borrower who has that much. */
  public String borrower(long fen) {
    return customer("borrower", Set.of(CustomerRole.BORROWER), fen);
  }

  /** A guarantor who has that much. */
  public String guarantor(long fen) {
    return customer("guarantor", Set.of(CustomerRole.GUARANTOR), fen);
  }

  /** A customer in those roles who has that much. */
  public String customer(String word, Set<CustomerRole> roles, long fen) {
    String customerNo = number(word);
    accounts.put(customerNo, inScope(() -> customers.open(platform, customerNo, roles)));
    if (fen > 0) {
      deposit(customerNo, fen);
    }
    return customerNo;
  }

  /** Many lenders who have that much each. */
  public List<String> lenders(int count, long fen) {
    List<String> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      int batch = Math.min(BATCH, count - numbers.size());
      numbers.addAll(inScope(() -> opened(batch)));
    }
    arrives(numbers, fen);
    return numbers;
  }

  private List<String> opened(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String lender = number("lender");
              accounts.put(lender, customers.open(platform, lender, Set.of(CustomerRole.LENDER)));
              return lender;
            })
        .toList();
  }

  /** Money arrives on the customer's account. */
  public void deposit(String customerNo, long fen) {
    arrives(List.of(customerNo), fen);
  }

  private void arrives(List<String> customers, long fen) {
    inScope(
        () -> {
          money.arrives(platform, customers.stream().map(this::account).toList(), fen);
          return customers;
        });
  }

  /** The customer's account in the ledger. */
  public AccountId account(String customerNo) {
    return java.util.Objects.requireNonNull(accounts.get(customerNo));
  }

  /** What the customer's account has. */
  public Balance balance(String customerNo) {
    return balance(account(customerNo));
  }

  /** What the platform's account of that kind has. */
  public Balance balance(AccountKind kind) {
    return balance(AccountId.of(platform, kind));
  }

  private Balance balance(AccountId account) {
    return inScope(() -> queries.balance(platform, account));
  }

  /** The next business day begins. */
  public LocalDate endDay() {
    LocalDate today = inScope(() -> days.current(platform));
    return AtOnce.asRequest(() -> days.seal(platform, today)).next();
  }

  /** A loan of that amount at 12 % over three months in equal instalments, as registered. */
  public ProjectRegistration terms(String borrower, @Nullable String guarantor, long fen) {
    return Terms.of(number("project"), borrower, guarantor, fen, firstDay.plusDays(7), null);
  }

  /** Such a loan of a new borrower that belongs to that automatic-bid product and takes bids. */
  public String raisingProduct(String product, long fen) {
    return raising(
        Terms.of(number("project"), borrower(0), null, fen, firstDay.plusDays(7), product));
  }

  /** Registers a project. */
  public ProjectOrderAnswer register(ProjectRegistration registration) {
    return registerProject.handle(instruction(registration)).body();
  }

  /** A project of a new borrower that takes bids. */
  public String raising(long fen) {
    return raising(terms(borrower(0), null, fen));
  }

  /** A project by these terms that takes bids. */
  public String raising(ProjectRegistration registration) {
    register(registration);
    raise(registration.projectNo());
    return registration.projectNo();
  }

  /** Opens a project to bids. */
  public ProjectOrderAnswer raise(String projectNo) {
    return startRaising.handle(instruction(new ProjectRaising(projectNo))).body();
  }

  /** A project whose whole amount is bid for by that many new lenders, as evenly as can be. */
  public String full(ProjectRegistration registration, int count) {
    String projectNo = raising(registration);
    long part = registration.amountFen() / count;
    long rest = registration.amountFen() - part * (count - 1);
    List<String> lenders = lenders(count, rest);
    for (int first = 0; first < count; first += BATCH) {
      List<String> some = lenders.subList(first, Math.min(first + BATCH, count));
      inScope(
          () -> {
            some.forEach(
                lender ->
                    bid(projectNo, lender, lender.equals(lenders.get(count - 1)) ? rest : part));
            return projectNo;
          });
    }
    return projectNo;
  }

  /** A lender asks to bid and confirms; gives the order. */
  public Order bid(String projectNo, String lender, long fen) {
    Order order = requestBid(projectNo, lender, fen);
    confirmBid(order);
    return order;
  }

  /** A lender asks to bid. */
  public Order requestBid(String projectNo, String lender, long fen) {
    PlatformInstruction<BidRequest> instruction =
        instruction(new BidRequest(projectNo, lender, fen, RETURN_URL));
    requestBid.handle(instruction);
    return order(instruction.requestNo());
  }

  /** The lender confirms. */
  public void confirmBid(Order order) {
    placeBid.handle(confirmation(order));
  }

  /** The platform bids by the lender's mandate. */
  public ProjectOrderAnswer automaticBid(String projectNo, String lender, long fen) {
    return placeAutomaticBid.handle(instruction(new AutomaticBid(projectNo, lender, fen))).body();
  }

  /** Gives a bid back. */
  public ProjectOrderAnswer cancel(Order bid) {
    return cancel(bid.requestNo().value());
  }

  /** Gives the bid of that request number back. */
  public ProjectOrderAnswer cancel(String bidRequestNo) {
    return cancelBid.handle(instruction(new BidCancellation(bidRequestNo))).body();
  }

  /** Pays a project out by the registered amounts. */
  public ProjectOrderAnswer disburse(String projectNo) {
    ProjectView project = project(projectNo);
    return disburse(new Disbursement(projectNo, project.amountFen(), project.platformFeeFen()));
  }

  /** Pays a project out. */
  public ProjectOrderAnswer disburse(Disbursement disbursement) {
    return disburseProject.handle(instruction(disbursement)).body();
  }

  /** Ends a project without a loan. */
  public ProjectOrderAnswer lapse(String projectNo) {
    return lapseProject.handle(instruction(new ProjectLapse(projectNo))).body();
  }

  /** The same instruction as often as it is sent. */
  public Answer<ProjectOrderAnswer> lapse(PlatformInstruction<ProjectLapse> instruction) {
    return lapseProject.handle(instruction);
  }

  /** The project as the platform sees it. */
  public ProjectView project(String projectNo) {
    return projects.handle(platform, projectNo);
  }

  /** A signed instruction under a new request number. */
  public <C> PlatformInstruction<C> instruction(C command) {
    return new PlatformInstruction<>(
        platform, new RequestNo(number("request")), new BodyDigest(new byte[32]), command);
  }

  /** The order of that request number. */
  public Order order(RequestNo requestNo) {
    return inScope(() -> orders.findByRequestNo(platform, requestNo).orElseThrow());
  }

  /** What the page hands over when the customer has typed the right password. */
  public Confirmation confirmation(Order order) {
    return new Confirmation(
        platform,
        order.id(),
        order.customerNo().orElseThrow(),
        order.amount().orElseThrow(),
        inScope(() -> passwords.typedFor(order)),
        Optional.empty());
  }

  /** The rows of a query on the platform's tables, each as text; {@code :platform} is set. */
  public List<String> rows(String query) {
    return inScope(
        () ->
            entityManager
                .createNativeQuery("select cast(r as text) from (" + query + ") r", String.class)
                .setParameter("platform", platform.value())
                .getResultStream()
                .map(Object::toString)
                .toList());
  }

  /** Runs a statement as requests of the platform would. */
  public void execute(String statement) {
    inScope(() -> entityManager.createNativeQuery(statement).executeUpdate());
  }

  /** In one transaction within the platform's scope. */
  public <T> T inScope(Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.joiningExisting()
                .call(
                    () -> {
                      scope.enter(platform);
                      return work.get();
                    }));
  }

  /** Nothing in the books or in the registers contradicts anything else, as after each test. */
  public void assertSound() {
    assertEquals(List.of(), inScope(() -> books.contradictions(platform)));
  }
}
