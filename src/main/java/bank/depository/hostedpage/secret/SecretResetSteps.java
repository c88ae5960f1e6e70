package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.page.Entries;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.CardNo;
import bank.depository.password.ChooseTradePassword;
import bank.depository.password.HashedPassword;
import bank.depository.password.PasswordOwner;
import bank.depository.shared.Money;
import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import bank.depository.sms.SmsBinding;
import bank.depository.sms.SmsDesk;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a customer does at each step. Never inside a transaction: each step begins its own. */
@ApplicationScoped
class SecretResetSteps {

  private final SecretState state;
  private final ProveIdentity proveIdentity;
  private final SmsDesk sms;
  private final CheckSmsCode checkCode;
  private final RequestResetCheck requestCheck;
  private final AskResetIssuer askIssuer;
  private final ChooseTradePassword chooseSecret;
  private final FinishSecretReset finish;

  SecretResetSteps(
      SecretState state,
      ProveIdentity proveIdentity,
      SmsDesk sms,
      CheckSmsCode checkCode,
      RequestResetCheck requestCheck,
      AskResetIssuer askIssuer,
      ChooseTradePassword chooseSecret,
      FinishSecretReset finish) {
    this.state = state;
    this.proveIdentity = proveIdentity;
    this.sms = sms;
    this.checkCode = checkCode;
    this.requestCheck = requestCheck;
    this.askIssuer = askIssuer;
    this.chooseSecret = chooseSecret;
    this.finish = finish;
  }

  /** A right number is followed by a code to the mobile on file. */
  void identify(PageCall call, String idNumber, Optional<CardNo> card) {
    if (proveIdentity.handle(call.platform(), call.order(), idNumber, card)) {
      sendCode(call);
    }
  }

  void correct(PageCall call) {
    proveIdentity.handle(call.platform(), call.order());
  }

  void sendCode(PageCall call) {
    sms.sendCode(binding(call));
  }

  /** A right code leads on to the issuer. */
  SmsAnswer proveMobile(PageCall call, String code) {
    SmsAnswer answer = checkCode.handle(binding(call), code);
    if (answer instanceof SmsAnswer.Right right) {
      requestCheck.handle(call.platform(), call.order(), right.check());
      askAgain(call);
    }
    return answer;
  }

  void askAgain(PageCall call) {
    askIssuer.ask(call.platform(), call.order());
  }

  /** The new one takes its place. */
  void choose(PageCall call, String keyId, String secret, String again) {
    HashedPassword chosen =
        chooseSecret.choose(
            new ChooseTradePassword.Command(
                new PasswordOwner(call.platform(), call.customerNo(), call.session().sessionId()),
                Entries.of(keyId, secret),
                again,
                state.ownNumbers(call)));
    finish.handle(call.platform(), call.order(), chosen);
  }

  private SmsBinding binding(PageCall call) {
    return new SmsBinding(
        call.platform(),
        call.session().sessionId(),
        call.order(),
        SmsPurpose.SECRET_RESET,
        Money.ZERO,
        state.mobile(call));
  }
}
