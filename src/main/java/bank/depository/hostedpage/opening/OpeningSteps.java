package bank.depository.hostedpage.opening;

import bank.depository.account.FourFactors;
import bank.depository.account.OpenedAccounts;
import bank.depository.hostedpage.page.Entries;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.password.ChooseTradePassword;
import bank.depository.password.HashedPassword;
import bank.depository.password.PasswordOwner;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import bank.depository.sms.SmsBinding;
import bank.depository.sms.SmsDesk;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a customer does at each step. Never inside a transaction: each step begins its own. */
@ApplicationScoped
class OpeningSteps {

  private final GiveIdentity giveIdentity;
  private final SmsDesk sms;
  private final CheckSmsCode checkCode;
  private final RequestIssuerCheck requestCheck;
  private final AskIssuer askIssuer;
  private final GiveConsent giveConsent;
  private final ChooseTradePassword chooseSecret;
  private final FinishOpening finish;

  OpeningSteps(
      GiveIdentity giveIdentity,
      SmsDesk sms,
      CheckSmsCode checkCode,
      RequestIssuerCheck requestCheck,
      AskIssuer askIssuer,
      GiveConsent giveConsent,
      ChooseTradePassword chooseSecret,
      FinishOpening finish) {
    this.giveIdentity = giveIdentity;
    this.sms = sms;
    this.checkCode = checkCode;
    this.requestCheck = requestCheck;
    this.askIssuer = askIssuer;
    this.giveConsent = giveConsent;
    this.chooseSecret = chooseSecret;
    this.finish = finish;
  }

  void identify(PageCall call, FourFactors factors) {
    giveIdentity.handle(platform(call), order(call), factors);
    sendCode(call, factors);
  }

  void correct(PageCall call) {
    giveIdentity.handle(platform(call), order(call));
  }

  void sendCode(PageCall call, FourFactors factors) {
    sms.sendCode(binding(call, factors));
  }

  /** A right code leads on to the issuer. */
  SmsAnswer proveMobile(PageCall call, FourFactors factors, String code) {
    SmsAnswer answer = checkCode.handle(binding(call, factors), code);
    if (answer instanceof SmsAnswer.Right right) {
      requestCheck.handle(platform(call), order(call), right.check());
      askIssuer.ask(platform(call), order(call));
    }
    return answer;
  }

  void askAgain(PageCall call) {
    askIssuer.ask(platform(call), order(call));
  }

  void agree(PageCall call, Agreement agreement) {
    giveConsent.handle(platform(call), order(call), call.session().sessionId(), agreement.shown());
  }

  void setSecret(PageCall call, OpenedAccounts.Told told, SecretForm form) {
    HashedPassword chosen =
        chooseSecret.choose(
            new ChooseTradePassword.Command(
                new PasswordOwner(
                    platform(call),
                    call.visit().session().customerNo(),
                    call.session().sessionId()),
                Entries.of(form.keyId(), form.secret()),
                form.again(),
                ownNumbers(told.complete())));
    finish.handle(platform(call), order(call), chosen);
  }

  /** What came with the form that sets the trade password, encrypted. */
  record SecretForm(String keyId, String secret, String again) {}

  private static List<String> ownNumbers(FourFactors factors) {
    return List.of(
        factors.person().idNumber().value(),
        factors.person().mobile().value(),
        factors.cardNo().value());
  }

  private static SmsBinding binding(PageCall call, FourFactors factors) {
    return new SmsBinding(
        platform(call),
        call.session().sessionId(),
        order(call),
        SmsPurpose.OPENING,
        Money.ZERO,
        factors.person().mobile());
  }

  private static PlatformId platform(PageCall call) {
    return call.session().platform();
  }

  private static OrderId order(PageCall call) {
    return call.visit().session().order();
  }
}
