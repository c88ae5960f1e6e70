package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.RowView;
import bank.depository.identity.BankAccountNo;
import bank.depository.identity.FirstPayment;
import bank.depository.identity.FirstPaymentRefusal;
import bank.depository.identity.FirstPaymentState;
import bank.depository.identity.FirstPayments;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.PlatformProfile;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.ShanghaiTime;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Shows where a first payment stands, and what the customer is to do. */
@ApplicationScoped
class FirstPaymentPages {

  private static final int LOOK_AGAIN_SECONDS = 10;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

  private final PlatformProfiles platforms;

  FirstPaymentPages(PlatformProfiles platforms) {
    this.platforms = platforms;
  }

  /** The page as it stands, with what was wrong last. */
  Response show(
      PageDesk desk, PageCall call, IdentityScreen screen, IdentificationState.Seen seen) {
    PageFaults faults = new PageFaults(call.language());
    seen.firstPayment().latest().ifPresent(latest -> tellLast(latest, seen, faults));
    TemplateInstance page = page(call, screen, seen, faults);
    return isWaiting(seen.firstPayment())
        ? desk.refreshing(call, page, LOOK_AGAIN_SECONDS)
        : desk.page(call, page);
  }

  /** The same again, with what is wrong with the form. */
  TemplateInstance page(
      PageCall call, IdentityScreen screen, IdentificationState.Seen seen, PageFaults faults) {
    String account = Optional.ofNullable(seen.told().account()).map(BankAccountNo::mask).orElse("");
    return IdentificationTemplates.firstPayment(
        call.frame(),
        new FirstPaymentView(
            screen.path(),
            screen.steps(),
            stage(seen.firstPayment()),
            account,
            rows(call, seen.firstPayment()),
            call.returnUrl()),
        faults);
  }

  private static boolean isWaiting(FirstPayments.Standing standing) {
    return standing.open().filter(open -> open.state() != FirstPaymentState.TO_BE_TOLD).isPresent();
  }

  private static String stage(FirstPayments.Standing standing) {
    return standing
        .open()
        .map(
            open ->
                switch (open.state()) {
                  case AWAITED -> "pay";
                  case PAYING -> "paying";
                  default -> "tell";
                })
        .orElse(standing.isLost() ? "lost" : "choose");
  }

  private List<RowView> rows(PageCall call, FirstPayments.Standing standing) {
    return standing
        .open()
        .filter(open -> open.state() == FirstPaymentState.AWAITED)
        .map(open -> payIn(call, open))
        .orElse(List.of());
  }

  private List<RowView> payIn(PageCall call, FirstPayment open) {
    PlatformProfile platform = platforms.handle(call.platform());
    String accountNo = platform.coreAccounts().map(CoreAccounts::summaryNo).orElse("");
    return List.of(
        row(call, Text.of("转账金额", "Amount"), "CNY " + open.amount().inYuan()),
        row(call, Text.of("收款户名", "To"), platform.name()),
        row(call, Text.of("收款账号", "Account"), accountNo),
        row(call, Text.of("附言", "Reference"), open.reference()),
        row(call, Text.of("请在此前转账", "Not later than"), MINUTE.format(open.expiresAt())));
  }

  private static RowView row(PageCall call, Text label, String value) {
    return new RowView(label.in(call.language()), value);
  }

  private static void tellLast(
      FirstPayment latest, IdentificationState.Seen seen, PageFaults faults) {
    if (latest.state() == FirstPaymentState.NOT_PAID) {
      faults.add(
          Text.of(
              "银行的验证款没有打成功，请核对账户或换一种方式。",
              "The bank's payment did not reach the account. Please choose again."));
      return;
    }
    if (seen.firstPayment().isOver()) {
      faults.add(words(FirstPaymentRefusal.TOO_LATE));
      return;
    }
    latest
        .lastRefusal()
        .ifPresent(
            why -> {
              faults.add(words(why));
              tellLeft(latest, faults);
            });
  }

  private static void tellLeft(FirstPayment latest, PageFaults faults) {
    if (latest.state().isOpen()) {
      faults.add(
          Text.of(
              "还可以试 %d 次。".formatted(latest.triesLeft()),
              "Tries left: %d.".formatted(latest.triesLeft())));
    }
  }

  private static Text words(FirstPaymentRefusal why) {
    return switch (why) {
      case ACCOUNT_DIFFERS ->
          Text.of(
              "收到一笔转账，但不是从要验证的账户转出的，已原路退回。",
              "A transfer came from another account than the one to prove. It goes back to where it came from.");
      case NAME_DIFFERS ->
          Text.of(
              "收到一笔转账，但付款户名与登记的名称不一致，已原路退回。",
              "A transfer came from an account in another name than yours. It goes back to where it came from.");
      case AMOUNT_DIFFERS ->
          Text.of(
              "金额不对。转错的金额会原路退回。",
              "The amount is not right. What was transferred wrongly goes back to where it came from.");
      case TOO_LATE ->
          Text.of(
              "验证金额已过期，请重新选择。过期后转入的款项会原路退回。",
              "The time for it is over. Please choose again; what is transferred too late goes back.");
    };
  }
}
