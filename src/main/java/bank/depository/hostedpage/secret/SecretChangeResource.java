package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.page.Entries;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.TriedWords;
import bank.depository.password.ChangeTradePassword;
import bank.depository.password.ChangeTradePassword.Outcome;
import bank.depository.password.PasswordBinding;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page on which a customer changes the trade password: the present one and the new one. */
@Path("/pages/s/{word}/secret-change")
class SecretChangeResource {

  private final PageDesk desk;
  private final SecretChangePages pages;
  private final SecretState state;
  private final ChangeTradePassword changeSecret;
  private final FinishSecretChange finish;

  SecretChangeResource(
      PageDesk desk,
      SecretChangePages pages,
      SecretState state,
      ChangeTradePassword changeSecret,
      FinishSecretChange finish) {
    this.desk = desk;
    this.pages = pages;
    this.state = state;
    this.changeSecret = changeSecret;
    this.finish = finish;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath String word, @RestQuery @Nullable String lang) {
    return desk.show(word, lang, call -> pages.show(desk, call));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm("key_id") @DefaultValue("") String keyId,
      @RestForm @DefaultValue("") String present,
      @RestForm @DefaultValue("") String secret,
      @RestForm @DefaultValue("") String again) {
    Form form = new Form(keyId, present, secret, again);
    return desk.take(
        word, csrf, call -> SecretChangePages.waits(call) ? changed(call, form) : onward(call));
  }

  /** What came with the form, encrypted. */
  private record Form(String keyId, String present, String secret, String again) {}

  private Response changed(PageCall call, Form form) {
    try {
      Outcome outcome = changeSecret.change(command(call, form));
      if (outcome instanceof Outcome.Chosen chosen) {
        finish.handle(confirmation(call, chosen), chosen.password());
        return onward(call);
      }
      PageFaults faults = new PageFaults(call.language());
      return pages.again(
          desk, call, faults.add("present", TriedWords.of(((Outcome.NotRight) outcome).answer())));
    } catch (Refusal refusal) {
      return refusal.code() == ErrorCode.ORDER_STATE_FORBIDS
          ? onward(call)
          : pages.again(desk, call, SecretFaults.of(call, refusal));
    }
  }

  private ChangeTradePassword.Command command(PageCall call, Form form) {
    return new ChangeTradePassword.Command(
        new PasswordBinding(
            call.platform(),
            call.customerNo(),
            call.session().sessionId(),
            call.order(),
            Money.ZERO),
        Entries.of(form.keyId(), form.present()),
        form.secret(),
        form.again(),
        state.ownNumbers(call));
  }

  private static Confirmation confirmation(PageCall call, Outcome.Chosen chosen) {
    return new Confirmation(
        call.platform(),
        call.order(),
        call.customerNo(),
        Money.ZERO,
        chosen.check(),
        Optional.empty());
  }

  private Response onward(PageCall call) {
    return desk.redirect(PageDesk.address(call.session(), SecretChangeTask.PATH));
  }
}
