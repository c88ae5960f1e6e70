package bank.depository.entrance;

import bank.depository.account.PersonDirectory;
import bank.depository.shared.Refusal;
import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import bank.depository.sms.SmsDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Signs customers in and out. Never inside of a transaction: each step begins its own. */
@ApplicationScoped
public class SignInDesk {

  private static final Logger LOG = Logger.getLogger(SignInDesk.class);

  private final RequestSignIn request;
  private final FindPerson findPerson;
  private final TakeSignInTry takeTry;
  private final BeginSession begin;
  private final SmsDesk sms;
  private final CheckSmsCode checkCode;
  private final ManagedExecutor later;

  SignInDesk(
      RequestSignIn request,
      FindPerson findPerson,
      TakeSignInTry takeTry,
      BeginSession begin,
      SmsDesk sms,
      CheckSmsCode checkCode,
      ManagedExecutor later) {
    this.request = request;
    this.findPerson = findPerson;
    this.takeTry = takeTry;
    this.begin = begin;
    this.sms = sms;
    this.checkCode = checkCode;
    this.later = later;
  }

  /**
   * Takes what somebody says of themselves; a code follows where it is right, which the caller does
   * not wait for. Refuses RATE_LIMITED.
   */
  public void ask(RequestSignIn.Command command) {
    request.handle(command);
    later.execute(() -> sendCode(command.browser(), command.said()));
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

  private void sendCode(BrowserSecret browser, PersonDirectory.Said said) {
    try {
      findPerson.handle(browser, said).ifPresent(code -> sms.sendCode(code.binding()));
    } catch (Refusal refusal) {
      LOG.infof("no code for an attempt to sign in: %s", refusal.code());
    }
  }
}
