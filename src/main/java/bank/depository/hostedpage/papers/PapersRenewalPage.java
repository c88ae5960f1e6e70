package bank.depository.hostedpage.papers;

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
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The page on which papers are renewed: a fresh proof of identity, then the trade password. */
@ApplicationScoped
class PapersRenewalPage implements PageOperation, IdentifiedTask {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final RenewPapers renewPapers;
  private final IdentityChecks identities;
  private final Clock clock;

  PapersRenewalPage(RenewPapers renewPapers, IdentityChecks identities, Clock clock) {
    this.renewPapers = renewPapers;
    this.identities = identities;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.PAPERS_RENEWAL;
  }

  @Override
  public Duration waits() {
    return A_DAY; // a first payment may take hours
  }

  @Override
  public String path() {
    return PROOF;
  }

  @Override
  public Text proofTitle() {
    return Text.of("更新证件有效期", "Renew your id document");
  }

  @Override
  public Text proofLead() {
    return Text.of(
        "请填写新证件的有效期。我们将再次向发卡银行核对您的身份。",
        "Tell us until when your new document is valid. We check your identity with your card's bank once more.");
  }

  @Override
  public Optional<String> pathBefore(Order order) {
    IdentificationStep step = identities.find(order.platform(), order.id()).step();
    return step == IdentificationStep.PROVEN ? Optional.empty() : Optional.of(PROOF);
  }

  @Override
  public PageQuestion question(Order order) {
    Identification proof = identities.find(order.platform(), order.id());
    Text until =
        proof
            .papersValidUntil()
            .map(LocalDate::toString)
            .map(Text::same)
            .orElse(Text.of("长期有效", "does not expire"));
    return new PageQuestion(
        Text.of("确认更新证件", "Confirm your new document"),
        Text.of("您的身份已核对。", "Your identity is confirmed."),
        Text.NONE,
        Money.ZERO,
        List.of(new PageRow(Text.of("证件有效期至", "Valid until"), until)),
        Money.ZERO,
        Text.NONE,
        Text.of("确认更新", "Confirm"),
        EnumSet.of(Safeguard.TRADE_PASSWORD));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    renewPapers.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return order.state() == OrderState.SUCCEEDED
        ? new PageOutcome(
            PageOutcome.Kind.DONE,
            Text.of("证件已更新", "Your document is renewed"),
            Text.of("现在可以照常办理业务。", "You can do business as usual again."),
            List.of())
        : new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("没有办成", "Not done"),
            Text.of("证件没有更新，请重新办理。", "Nothing was renewed. Please start again."),
            List.of());
  }

  @Override
  public void expired(Order order) {
    identities.lock(order.platform(), order.id()).end(clock.instant());
  }
}
