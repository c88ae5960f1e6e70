package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.MobileNo;
import bank.depository.sms.CheckSmsCode;
import bank.depository.sms.SmsAnswer;
import bank.depository.sms.SmsDesk;
import jakarta.enterprise.context.ApplicationScoped;

/** What a customer does at each step. Never inside a transaction: each step begins its own. */
@ApplicationScoped
class MobileSteps {

  private final MobileState state;
  private final ProveMobile prove;
  private final SmsDesk sms;
  private final CheckSmsCode checkCode;

  MobileSteps(MobileState state, ProveMobile prove, SmsDesk sms, CheckSmsCode checkCode) {
    this.state = state;
    this.prove = prove;
    this.sms = sms;
    this.checkCode = checkCode;
  }

  /** A number is followed by a code to the one on file. */
  void give(PageCall call, MobileNo next) {
    prove.handle(call.platform(), call.order(), next);
    sendCode(call);
  }

  void correct(PageCall call) {
    prove.handle(call.platform(), call.order());
  }

  /** Sends a code to the mobile of the present step. */
  void sendCode(PageCall call) {
    sms.sendCode(state.see(call).binding(call));
  }

  /** A right code to the old mobile is followed by one to the new. */
  SmsAnswer code(PageCall call, MobileState.Seen seen, String typed) {
    SmsAnswer answer = checkCode.handle(seen.binding(call), typed);
    if (answer instanceof SmsAnswer.Right right) {
      prove.handle(call.platform(), call.order(), seen.purpose(), right.check());
      if (seen.step() == MobileStep.OLD_CODE) {
        sendCode(call);
      }
    }
    return answer;
  }
}
