package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.account.AccountsForTests;
import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Balance;
import bank.depository.ledger.BusinessDays;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Invariants;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LedgerQueries;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.lending.AtOnce;
import bank.depository.order.BodyDigest;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.Orders;
import bank.depository.order.PlatformInstruction;
import bank.depository.password.PasswordChecks;
import bank.depository.password.RightPasswords;
import bank.depository.platform.LivePlatforms;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RequestNo;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A sandbox platform of its own for each test, at the simulated core and channel, with customers
 * who pay in and withdraw as the bank's page lets them.
 */
@Dependent
public class PaymentWorld {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Map<String, AccountId> accounts = new ConcurrentHashMap<>();
  private PlatformId platform = new PlatformId(1000);
  private LocalDate firstDay = LocalDate.EPOCH;

  @Inject LivePlatforms platforms;
  @Inject PlatformProfiles profiles;
  @Inject Ledger ledger;
  @Inject LedgerQueries queries;
  @Inject Invariants invariants;
  @Inject BusinessDays days;
  @Inject AccountsForTests customers;
  @Inject RightPasswords passwords;
  @Inject PasswordChecks checks;
  @Inject PlatformScope scope;
  @Inject Orders orders;
  @Inject ChannelOrders channelOrders;
  @Inject ChannelSettlements settlements;
  @Inject EntityManager entityManager;
  @Inject Clock clock;
  @Inject RequestDeposit requestDeposit;
  @Inject RequestWithdrawal requestWithdrawal;
  @Inject MakePayment payments;
  @Inject SettleChannelDay settleDay;
  @Inject @All List<PageOperation> pages;

  @PostConstruct
  void begin() {
    platform = AtOnce.asRequest(() -> platforms.atTheCore("支付测试", "platform.example"));
    firstDay = day();
  }

  public PlatformId platform() {
    return platform;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** From now on the world is that platform's. */
  public void takePlace(PlatformId other) {
    this.platform = other;
  }

  public LocalDate day() {
    return inScope(() -> days.current(platform));
  }

  public String summaryAccountNo() {
    return AtOnce.asRequest(() -> profiles.handle(platform))
        .coreAccounts()
        .orElseThrow()
        .summaryNo();
  }

  public String ownFundAccountNo() {
    return AtOnce.asRequest(() -> profiles.handle(platform))
        .coreAccounts()
        .orElseThrow()
        .ownFundNo();
  }

  public String number(String word) {
    return word + "-%06d".formatted(NUMBERS.incrementAndGet());
  }

  /** A lender who has nothing. */
  public String customer() {
    return customer(Set.of(CustomerRole.LENDER));
  }

  public String customer(Set<CustomerRole> roles) {
    String customerNo = number("customer");
    accounts.put(customerNo, inScope(() -> customers.open(platform, customerNo, roles)));
    return customerNo;
  }

  /** A lender who has paid that much in, through the channel. */
  public String customer(long fen) {
    String customerNo = customer();
    assertEquals(OrderState.SUCCEEDED, deposit(customerNo, fen).state());
    return customerNo;
  }

  public Order requestDeposit(String customerNo, long fen) {
    PlatformInstruction<Payment> instruction = instruction(customerNo, fen);
    AtOnce.asRequest(() -> requestDeposit.handle(instruction));
    return order(instruction.requestNo());
  }

  public Order requestWithdrawal(String customerNo, long fen) {
    PlatformInstruction<Payment> instruction = instruction(customerNo, fen);
    AtOnce.asRequest(() -> requestWithdrawal.handle(instruction));
    return order(instruction.requestNo());
  }

  private PlatformInstruction<Payment> instruction(String customerNo, long fen) {
    return new PlatformInstruction<>(
        platform,
        new RequestNo(number("request")),
        new BodyDigest(new byte[32]),
        new Payment(customerNo, fen, "https://platform.example/back"));
  }

  /** A customer pays in: asks, confirms, and the channel has had its say. */
  public Order deposit(String customerNo, long fen) {
    Order order = requestDeposit(customerNo, fen);
    confirm(order);
    return order(order.requestNo());
  }

  /** A customer withdraws: asks, confirms, and the channel has had its say. */
  public Order withdraw(String customerNo, long fen) {
    Order order = requestWithdrawal(customerNo, fen);
    confirm(order);
    return order(order.requestNo());
  }

  /** The customer has typed the right password. */
  public void confirm(Order order) {
    Confirmation confirmation = confirmation(order);
    AtOnce.asRequest(
        () -> {
          page(order).confirm(confirmation);
          return order;
        });
  }

  public Confirmation confirmation(Order order) {
    return new Confirmation(
        platform,
        order.id(),
        order.customerNo().orElseThrow(),
        order.amount().orElseThrow(),
        inScope(() -> passwords.typedFor(order)),
        Optional.empty());
  }

  /** What the customer's page says. */
  public PageOutcome outcome(Order order) {
    return inScope(() -> page(order).outcome(order(order.requestNo())));
  }

  private PageOperation page(Order order) {
    return pages.stream()
        .filter(page -> page.orderType() == order.type())
        .findFirst()
        .orElseThrow();
  }

  public Order order(RequestNo requestNo) {
    return inScope(() -> orders.findByRequestNo(platform, requestNo).orElseThrow());
  }

  public Order fresh(Order order) {
    return order(order.requestNo());
  }

  public ChannelOrder given(Order order) {
    return inScope(() -> channelOrders.find(platform, order.id()).orElseThrow());
  }

  /** The order's movements in the books, each as kind and fen, in their order. */
  public List<String> movements(Order order) {
    return inScope(() -> queries.transfersOf(platform, order.id(), DayRange.ALL)).stream()
        .map(row -> row.kind() + " " + row.amount().fen())
        .toList();
  }

  /** Types of the events about the order, in their order. */
  public List<String> events(Order order) {
    return rows(
        "select type from depository.event where platform_id = :platform and data->>'request_no' = '"
            + order.requestNo().value()
            + "' order by event_id");
  }

  public long fen(String customerNo) {
    return balance(account(customerNo)).balance().fen();
  }

  public long fen(AccountKind kind) {
    return balance(AccountId.of(platform, kind)).balance().fen();
  }

  public AccountId account(String customerNo) {
    return java.util.Objects.requireNonNull(accounts.get(customerNo));
  }

  private Balance balance(AccountId account) {
    return inScope(() -> queries.balance(platform, account));
  }

  /** The platform's fee is taken from a customer, as at a withdrawal. */
  public void takeFee(String customerNo, long fen) {
    OrderId asked = requestWithdrawal(customerNo, 1).id();
    inScope(
        () -> {
          Order order = orders.lock(platform, asked).orElseThrow();
          Posted posted = ledger.post(fee(order, account(customerNo), fen));
          order.succeed(posted.businessDay(), null, clock.instant());
          return posted;
        });
  }

  private Instruction fee(Order order, AccountId account, long fen) {
    LegalBasis basis =
        checks.spend(platform, passwords.typedFor(order), order.id(), order.amount().orElseThrow());
    return new Instruction(
        platform,
        InstructionKind.WITHDRAWAL,
        order.id(),
        basis,
        Optional.empty(),
        List.of(
            new Movement.Transfer(
                TransferKind.PLATFORM_FEE,
                account,
                AccountId.of(platform, AccountKind.FEES_AWAITING_SWEEP),
                Money.ofFen(fen))));
  }

  /** Runs a statement on the platform's rows in the role of the jobs. */
  public int executeAsJob(String statement) {
    AtomicInteger rows = new AtomicInteger();
    DatabaseRole.JOBS.run(
        () -> rows.set(inScope(() -> entityManager.createNativeQuery(statement).executeUpdate())));
    return rows.get();
  }

  /** A recurring job of the service stands still meanwhile; one that is at it is waited for. */
  public void withoutJob(String name, Runnable work) {
    await("a pause of " + name, () -> putOff(name, "1 hour") == 1);
    try {
      work.run();
    } finally {
      putOff(name, "-1 hour");
    }
  }

  private int putOff(String job, String time) {
    return executeAsJob(
        "update depository.scheduled_tasks set execution_time = execution_time + interval '%s', version = version + 1 where task_name = '%s' and not picked"
            .formatted(time, job));
  }

  /** The channel settles the day and it is booked. */
  public void settle(LocalDate day) {
    AtOnce.asRequest(
        () -> {
          settleDay.settle(platform, day);
          return day;
        });
  }

  /**
   * Where the channel's settlement and our orders do not agree, each as kind, order and amounts.
   */
  public List<ChannelBreak> breaks(LocalDate day) {
    return inScope(() -> settlements.breaks(platform, day));
  }

  /** The rows of a query of one column on the platform's tables, as text. */
  public List<String> rows(String query) {
    return inScope(
        () ->
            entityManager
                .createNativeQuery("select cast(r.* as text) from (" + query + ") r", String.class)
                .setParameter("platform", platform.value())
                .getResultStream()
                .map(row -> row.toString().replaceAll("^\\((.*)\\)$", "$1").replace("\"", ""))
                .toList());
  }

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

  /** Waits for what the service's own jobs bring about. */
  public static void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** Nothing in the books contradicts anything else. */
  public void assertSound() {
    assertEquals(List.of(), inScope(() -> invariants.violations(platform)), "books");
  }
}
