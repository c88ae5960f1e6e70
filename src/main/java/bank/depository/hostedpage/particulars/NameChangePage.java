package bank.depository.hostedpage.particulars;

import bank.depository.account.CustomerAccounts;
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
import bank.depository.identity.PartyKind;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The page on which the name is changed: a fresh identity check at an issuer that has the new name
 * already, with the papers that carry it, or the review of an organization's papers, which may name
 * other officers too; then the trade password.
 */
@ApplicationScoped
class NameChangePage implements PageOperation, IdentifiedTask {

  private static final Text BY_ISSUER =
      Text.of(
          "发卡银行已确认新姓名。绑定的银行卡如果还是原来的户名，提现可能被退回，请同时办理更名或换卡。",
          "Your card's bank has confirmed the new name. If your bound card is still in the old name, withdrawals may come back: please have that bank change it, or change the card.");
  private static final Text BY_STAFF =
      Text.of(
          "银行已审核您的资料。绑定的对公账户如果还是原来的户名，提现可能被退回，请同时办理更名。",
          "The bank has accepted your papers. If your bound account is still in the old name, withdrawals may come back: please have its bank change it too.");

  private final FinishNameChange finish;
  private final IdentityChecks identities;
  private final CustomerAccounts customers;
  private final SmsNotices notices;
  private final Clock clock;

  NameChangePage(
      FinishNameChange finish,
      IdentityChecks identities,
      CustomerAccounts customers,
      SmsNotices notices,
      Clock clock) {
    this.finish = finish;
    this.identities = identities;
    this.customers = customers;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.NAME_CHANGE;
  }

  @Override
  public String path() {
    return PROOF;
  }

  @Override
  public Text proofTitle() {
    return Text.of("变更户名", "Change your name");
  }

  @Override
  public Text proofLead() {
    return Text.of(
        "请先到发卡银行办好更名，再填写新姓名、新证件的有效期和这张银行卡。我们将向发卡银行核对新姓名；证件号码不变。",
        "Please have your card's bank change your name first. Then give the new name, until when the new document is valid, and that card. We check the new name with that bank; your document number stays.");
  }

  @Override
  public Optional<String> pathBefore(Order order) {
    IdentificationStep step = identities.find(order.platform(), order.id()).step();
    return step == IdentificationStep.PROVEN ? Optional.empty() : Optional.of(PROOF);
  }

  @Override
  public PageQuestion question(Order order) {
    Identification proof = identities.find(order.platform(), order.id());
    return new PageQuestion(
        Text.of("确认变更户名", "Confirm your new name"),
        proof.party() == PartyKind.PERSON ? BY_ISSUER : BY_STAFF,
        Text.NONE,
        Money.ZERO,
        rows(proof),
        Money.ZERO,
        Text.NONE,
        Text.of("确认变更", "Change it"),
        EnumSet.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Identification proof) {
    List<PageRow> rows = new ArrayList<>();
    rows.add(
        PageRow.of(Text.of("新户名", "New name"), identities.told(proof).complete().name().mask()));
    identities
        .officers(proof)
        .ifPresent(
            told -> {
              rows.add(
                  PageRow.of(
                      Text.of("法定代表人", "Legal representative"), told.representative().mask()));
              rows.add(PageRow.of(Text.of("经办人", "Agent"), told.agent().mask()));
            });
    rows.add(
        new PageRow(
            Text.of("证件有效期至", "Document valid until"),
            proof
                .papersValidUntil()
                .map(LocalDate::toString)
                .map(Text::same)
                .orElse(Text.of("长期有效", "does not expire"))));
    return rows;
  }

  @Override
  public void confirm(Confirmation confirmation) {
    finish.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return ChangeWords.outcome(
        order,
        Text.of("户名已变更", "Your name is changed"),
        Text.of("我们已短信通知您。", "We have told you by text message too."));
  }

  @Override
  public void unproven(Order order) {
    notices.record(
        order.platform(),
        customers.mobile(order.platform(), order.customerNo().orElseThrow()),
        "有人多次尝试变更您的存管账户的户名，身份没有核对通过，户名没有变化。如非本人操作，请联系银行。");
  }

  @Override
  public void expired(Order order) {
    identities.lock(order.platform(), order.id()).end(clock.instant());
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return ChangeWords.sentence(code);
  }
}
