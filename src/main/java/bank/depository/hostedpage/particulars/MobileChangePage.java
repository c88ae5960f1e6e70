package bank.depository.hostedpage.particulars;

import bank.depository.account.ChangeProof;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page on which the mobile is changed: a code to the old and one to the new number, or, where
 * the old one is gone, a fresh identity check with the new one; then the trade password.
 */
@ApplicationScoped
class MobileChangePage implements PageOperation, IdentifiedTask {

  static final String PATH = "mobile-change";

  private final FinishMobileChange finish;
  private final MobileChanges changes;
  private final MobileVault vault;
  private final IdentityChecks identities;
  private final SmsNotices notices;
  private final Clock clock;

  MobileChangePage(
      FinishMobileChange finish,
      MobileChanges changes,
      MobileVault vault,
      IdentityChecks identities,
      SmsNotices notices,
      Clock clock) {
    this.finish = finish;
    this.changes = changes;
    this.vault = vault;
    this.identities = identities;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.MOBILE_CHANGE;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Set<String> folders() {
    return Set.of(PATH, PROOF, "confirm");
  }

  @Override
  public Text proofTitle() {
    return Text.of("更换手机号码：核对身份", "Change your mobile: who you are");
  }

  @Override
  public Text proofLead() {
    return Text.of(
        "请填写您本人的借记卡，以及您在这家发卡银行预留的新手机号码。我们将向发卡银行核对。",
        "Give a debit card of your own and the new mobile that its bank knows. We check them with that bank.");
  }

  @Override
  public Optional<String> pathBefore(Order order) {
    if (change(order).step() == MobileStep.PROVEN) {
      return Optional.empty();
    }
    IdentificationStep step = identities.find(order.platform(), order.id()).step();
    return Optional.of(step == IdentificationStep.TELLING ? PATH : PROOF);
  }

  @Override
  public PageQuestion question(Order order) {
    MobileChange change = change(order);
    return new PageQuestion(
        Text.of("确认更换手机号码", "Confirm your new mobile"),
        Text.of(
            "确认后，验证码和通知只发到新号码；用原号码的登录立即失效。",
            "From then on codes and notices go to the new number alone; whoever is signed in by the old one is signed out."),
        Text.NONE,
        Money.ZERO,
        List.of(
            PageRow.of(Text.of("原号码", "Old number"), vault.old(change).mask()),
            PageRow.of(Text.of("新号码", "New number"), vault.next(change).mask()),
            new PageRow(Text.of("核对方式", "Checked by"), words(change.proof()))),
        Money.ZERO,
        Text.NONE,
        Text.of("确认更换", "Change it"),
        EnumSet.of(Safeguard.TRADE_PASSWORD));
  }

  private static Text words(ChangeProof proof) {
    return switch (proof.kind()) {
      case CODES_TO_BOTH_MOBILES -> Text.of("两个号码的验证码", "codes to both numbers");
      case ISSUER -> Text.of("发卡银行", "your card's bank");
      case FIRST_PAYMENT -> Text.of("首笔支付", "a first payment");
      case REVIEWED_PAPERS -> Text.of("银行审核的资料", "papers that the bank reviewed");
    };
  }

  @Override
  public void confirm(Confirmation confirmation) {
    finish.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return ChangeWords.outcome(
        order,
        Text.of("手机号码已更换", "Your mobile is changed"),
        Text.of(
            "两个号码都会收到短信通知。从银行入口登录请使用新号码。",
            "Both numbers are told by text message. Please sign in at the bank with the new one."));
  }

  @Override
  public void proven(Order order) {
    MobileChange change = changes.lock(order.platform(), order.id()).orElseThrow();
    if (change.step() != MobileStep.PROVEN) {
      Identification proof = identities.find(order.platform(), order.id());
      change.issuerProven(
          vault.next(order.platform(), identities.told(proof).complete().mobile()),
          proof.check().orElseThrow(),
          clock.instant());
    }
  }

  @Override
  public void unproven(Order order) {
    MobileChange change = changes.lock(order.platform(), order.id()).orElseThrow();
    notices.record(
        order.platform(), vault.old(change), "有人多次尝试更换您的存管账户的手机号码，身份没有核对通过，号码没有变化。如非本人操作，请联系银行。");
    change.end(clock.instant());
  }

  @Override
  public void expired(Order order) {
    changes.lock(order.platform(), order.id()).orElseThrow().end(clock.instant());
    identities.lock(order.platform(), order.id()).end(clock.instant());
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return ChangeWords.sentence(code);
  }

  private MobileChange change(Order order) {
    return changes.find(order.platform(), order.id()).orElseThrow();
  }
}
