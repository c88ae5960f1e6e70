package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.CardSecretKey;
import bank.depository.identity.EncryptedCardSecret;
import bank.depository.identity.FirstPaymentType;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.IssuerGateway;
import bank.depository.identity.MobileNo;
import bank.depository.identity.Particulars;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import bank.depository.sms.SmsBinding;
import bank.depository.sms.SmsDesk;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer does at each step. Never inside a transaction: each step begins its own. */
@ApplicationScoped
class IdentificationSteps {

  private final GiveIdentity giveIdentity;
  private final SmsDesk sms;
  private final CheckSmsCode checkCode;
  private final RequestIssuerCheck requestCheck;
  private final AskIssuer askIssuer;
  private final IssuerGateway issuer;
  private final BeginFirstPayment beginFirstPayment;
  private final TellFirstPayment tellFirstPayment;

  IdentificationSteps(
      GiveIdentity giveIdentity,
      SmsDesk sms,
      CheckSmsCode checkCode,
      RequestIssuerCheck requestCheck,
      AskIssuer askIssuer,
      IssuerGateway issuer,
      BeginFirstPayment beginFirstPayment,
      TellFirstPayment tellFirstPayment) {
    this.giveIdentity = giveIdentity;
    this.sms = sms;
    this.checkCode = checkCode;
    this.requestCheck = requestCheck;
    this.askIssuer = askIssuer;
    this.issuer = issuer;
    this.beginFirstPayment = beginFirstPayment;
    this.tellFirstPayment = tellFirstPayment;
  }

  void tell(PageCall call, IdentityPurpose purpose, Particulars particulars, GiveIdentity.How how) {
    giveIdentity.handle(platform(call), order(call), particulars, how);
    sendCode(call, purpose, particulars.mobile());
  }

  void correct(PageCall call) {
    giveIdentity.handle(platform(call), order(call));
  }

  void sendCode(PageCall call, IdentityPurpose purpose, MobileNo mobile) {
    sms.sendCode(binding(call, purpose, mobile));
  }

  /** A right code leads on to the issuer. */
  SmsAnswer proveMobile(
      PageCall call,
      IdentificationState.Seen seen,
      String code,
      @Nullable EncryptedCardSecret secret) {
    MobileNo mobile = seen.told().complete().mobile();
    SmsAnswer answer = checkCode.handle(binding(call, seen.purpose(), mobile), code);
    if (answer instanceof SmsAnswer.Right right) {
      requestCheck.handle(platform(call), order(call), purpose(seen.purpose()), right.check());
      askIssuer.ask(platform(call), order(call), secret);
    }
    return answer;
  }

  void askAgain(PageCall call) {
    askIssuer.ask(platform(call), order(call), null);
  }

  /** Begins a first payment; what the bank is to pay is sent at once. */
  void beginFirstPayment(PageCall call, FirstPaymentType type) {
    beginFirstPayment
        .handle(platform(call), order(call), type)
        .ifPresent(FirstPaymentMoney.Payment::send);
  }

  /** Whether that is what the bank has paid. */
  boolean tellFirstPayment(PageCall call, Money told) {
    return tellFirstPayment.handle(platform(call), order(call), told);
  }

  /** The key to encrypt the card's password to. */
  Optional<CardSecretKey> cardSecretKey(PageCall call) {
    return issuer.cardSecretKey(platform(call));
  }

  private static SmsBinding binding(PageCall call, IdentityPurpose purpose, MobileNo mobile) {
    return new SmsBinding(
        platform(call),
        call.session().sessionId(),
        order(call),
        purpose(purpose),
        Money.ZERO,
        mobile);
  }

  private static SmsPurpose purpose(IdentityPurpose purpose) {
    return switch (purpose) {
      case OPENING -> SmsPurpose.OPENING;
      case BINDING -> SmsPurpose.BINDING;
      case RENEWAL -> SmsPurpose.RENEWAL;
      case MOBILE_CHANGE -> SmsPurpose.MOBILE_CHANGE;
      case NAME_CHANGE -> SmsPurpose.NAME_CHANGE;
      case SECRET_RESET -> SmsPurpose.SECRET_RESET;
    };
  }

  private static PlatformId platform(PageCall call) {
    return call.session().platform();
  }

  private static OrderId order(PageCall call) {
    return call.visit().session().order();
  }
}
