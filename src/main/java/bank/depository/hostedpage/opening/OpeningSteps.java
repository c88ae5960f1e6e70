package bank.depository.hostedpage.opening;

import bank.depository.hostedpage.page.Entries;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.policy.InformationPolicy;
import bank.depository.identity.Particulars;
import bank.depository.identity.Told;
import bank.depository.password.ChooseTradePassword;
import bank.depository.password.HashedPassword;
import bank.depository.password.PasswordOwner;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a customer does at each step. Never inside a transaction: each step begins its own. */
@ApplicationScoped
class OpeningSteps {

  private final GiveConsent giveConsent;
  private final ChooseTradePassword chooseSecret;
  private final FinishOpening finish;

  OpeningSteps(GiveConsent giveConsent, ChooseTradePassword chooseSecret, FinishOpening finish) {
    this.giveConsent = giveConsent;
    this.chooseSecret = chooseSecret;
    this.finish = finish;
  }

  void agree(PageCall call, Agreement agreement, InformationPolicy policy) {
    giveConsent.handle(
        platform(call),
        order(call),
        call.session().sessionId(),
        new GiveConsent.Texts(agreement, policy));
  }

  void setSecret(PageCall call, Told told, SecretForm form) {
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

  private static List<String> ownNumbers(Particulars told) {
    return List.of(told.idNumber().value(), told.mobile().value(), told.account().value());
  }

  private static PlatformId platform(PageCall call) {
    return call.session().platform();
  }

  private static OrderId order(PageCall call) {
    return call.visit().session().order();
  }
}
