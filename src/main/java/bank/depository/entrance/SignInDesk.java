package bank.depository.entrance;

import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signs customers in and out. Never inside of a transaction: each step begins its own. */
@ApplicationScoped
public class SignInDesk {

  private final RequestSignIn request;
  private final SendSignInCode sendCode;
  private final TakeSignInTry takeTry;
  private final BeginSession begin;
  private final CheckSmsCode checkCode;

  SignInDesk(
      RequestSignIn request,
      SendSignInCode sendCode,
      TakeSignInTry takeTry,
      BeginSession begin,
      CheckSmsCode checkCode) {
    this.request = request;
    this.sendCode = sendCode;
    this.takeTry = takeTry;
    this.begin = begin;
    this.checkCode = checkCode;
  }

  /**
   * Takes what somebody says of themselves; a code follows where it is right, which the caller does
   * not wait for. Refuses RATE_LIMITED, TEMPORARILY_UNAVAILABLE.
   */
  public void ask(RequestSignIn.Command command) {
    request.handle(command);
    sendCode.later(command.browser(), command.said());
  }

  /** Lets in whoever types the code; gives the browser's secret from now on. Empty where not. */
  public Optional<BrowserSecret> prove(BrowserSecret browser, String typed) {
    return takeTry
        .handle(browser)
        .flatMap(
            code ->
                checkCode.handle(code.binding(), typed) instanceof SmsAnswer.Right right
                    ? begin.handle(browser, code, right.check())
                    : Optional.empty());
  }
}
