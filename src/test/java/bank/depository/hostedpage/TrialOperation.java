package bank.depository.hostedpage;

import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.password.PasswordChecks;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformScope;
import bank.depository.sms.SmsChecks;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An operation that moves nothing but counts how often it acted. */
@ApplicationScoped
class TrialOperation implements PageOperation {

  static final Money AMOUNT = Money.ofFen(1_000_000);
  static final AtomicInteger ACTED = new AtomicInteger();

  private final Acting acting;

  TrialOperation(Acting acting) {
    this.acting = acting;
  }

  @Override
  public OrderType orderType() {
    return OrderType.SANDBOX_DAY_END;
  }

  @Override
  public PageQuestion question(Order order) {
    boolean withCode = order.projectNo().filter("with-code"::equals).isPresent();
    return new PageQuestion(
        Text.of("确认投标", "Confirm your bid"),
        Text.of(
            "确认后，这笔钱冻结在您自己的子账户里，满标后才划给借款人。",
            "The money is held on your own sub-account until the project is full."),
        Text.of("投标金额", "Amount"),
        AMOUNT,
        List.of(
            PageRow.of(Text.of("标的", "Project"), "P-2026-0001 装修周转借款"),
            PageRow.of(Text.of("收款人（借款人）", "To (borrower)"), "王*明"),
            PageRow.of(Text.of("年化利率", "Yearly rate"), "8.40%")),
        Money.ZERO,
        Text.of(
            "借款人可能不能按时还款。银行只保管资金，不担保本金和收益。",
            "The borrower may fail to repay. The bank keeps the money and guarantees neither principal nor return."),
        Text.of("确认投标", "Confirm"),
        withCode
            ? EnumSet.of(Safeguard.TRADE_PASSWORD, Safeguard.SMS_CODE)
            : EnumSet.of(Safeguard.TRADE_PASSWORD));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    acting.handle(confirmation);
    ACTED.incrementAndGet();
  }

  @Override
  public PageOutcome outcome(Order order) {
    return new PageOutcome(
        PageOutcome.Kind.DONE,
        Text.of("投标成功", "Your bid is placed"),
        Text.of("¥ 10,000.00 已冻结在您的子账户。", "¥ 10,000.00 is held on your sub-account."),
        List.of(PageRow.of(Text.of("标的", "Project"), "P-2026-0001")));
  }

  /** Its use cases. */
  @ApplicationScoped
  static class Acting {

    private final OrderBook book;
    private final PageTickets tickets;
    private final PasswordChecks secrets;
    private final SmsChecks codes;
    private final PlatformScope scope;
    private final Clock clock;

    Acting(
        OrderBook book,
        PageTickets tickets,
        PasswordChecks secrets,
        SmsChecks codes,
        PlatformScope scope,
        Clock clock) {
      this.book = book;
      this.tickets = tickets;
      this.secrets = secrets;
      this.codes = codes;
      this.scope = scope;
      this.clock = clock;
    }

    /** What is asked for. */
    record Command(String customerNo, String kind, String returnUrl) {

      Command(String customerNo, String kind) {
        this(customerNo, kind, PageScenario.RETURN_URL);
      }
    }

    @Transactional
    public Answer<PageOrderAnswer> handle(PlatformInstruction<Command> instruction) {
      Command command = instruction.command();
      return book.once(
          instruction,
          OrderType.SANDBOX_DAY_END,
          PageOrderAnswer.class,
          order ->
              PageOrderAnswer.of(
                  order.about(command.customerNo(), command.kind(), AMOUNT),
                  tickets.issue(order, command.customerNo(), command.returnUrl())));
    }

    @Transactional
    public void handle(Confirmation confirmation) {
      scope.enter(confirmation.platform());
      Order order = book.lock(confirmation.platform(), confirmation.order());
      order.process(clock.instant());
      secrets.spend(
          confirmation.platform(),
          confirmation.passwordCheck(),
          confirmation.order(),
          confirmation.amount());
      confirmation
          .smsCheck()
          .ifPresent(
              check ->
                  codes.spend(
                      confirmation.platform(),
                      check,
                      confirmation.order(),
                      SmsPurpose.CONFIRMATION,
                      confirmation.amount()));
      order.succeed(null, null, clock.instant());
    }
  }
}
