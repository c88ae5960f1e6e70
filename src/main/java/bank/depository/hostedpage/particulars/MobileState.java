package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.VisitPage;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.MobileNo;
import bank.depository.shared.Money;
import bank.depository.sms.SmsBinding;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks where a change of a mobile stands. Reads only. */
@ApplicationScoped
class MobileState {

  private final VisitPage visitPage;
  private final MobileChanges changes;
  private final MobileVault vault;

  MobileState(VisitPage visitPage, MobileChanges changes, MobileVault vault) {
    this.visitPage = visitPage;
    this.changes = changes;
    this.vault = vault;
  }

  /** Where it stands, with the numbers that are known at that step. */
  record Seen(MobileStep step, Optional<MobileNo> old, Optional<MobileNo> next) {

    /** The mobile to which a code goes at this step. */
    MobileNo asked() {
      return (step == MobileStep.OLD_CODE ? old : next).orElseThrow();
    }

    /** What a code of this step is bound to. */
    SmsBinding binding(PageCall call) {
      return new SmsBinding(
          call.platform(),
          call.session().sessionId(),
          call.order(),
          purpose(),
          Money.ZERO,
          asked());
    }

    SmsPurpose purpose() {
      return step == MobileStep.OLD_CODE ? SmsPurpose.MOBILE_ON_FILE : SmsPurpose.MOBILE_CHANGE;
    }
  }

  Seen see(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit -> seen(changes.find(call.platform(), call.order()).orElseThrow()));
  }

  private Seen seen(MobileChange change) {
    return switch (change.step()) {
      case NUMBER -> new Seen(change.step(), Optional.of(vault.old(change)), Optional.empty());
      case OLD_CODE, NEW_CODE, PROVEN ->
          new Seen(change.step(), Optional.of(vault.old(change)), Optional.of(vault.next(change)));
      case DONE, ENDED -> new Seen(change.step(), Optional.empty(), Optional.empty());
    };
  }
}
