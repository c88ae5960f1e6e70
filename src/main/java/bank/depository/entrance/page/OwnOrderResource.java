package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.crypto.RandomTokens;
import bank.depository.entrance.StartOwnOrder;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateState;
import bank.depository.mandate.MandateView;
import bank.depository.mandate.MandateWords;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a customer starts at the entrance: withdrawals and revocations (WDR-04, MND-03). */
@Path("/my")
class OwnOrderResource {

  private static final int UNPROCESSABLE = 422;
  private static final int MOST_MANDATES = 50;
  private static final Text BAD_AMOUNT =
      Text.of("请填写金额，例如 1000 或 1000.50。", "Please give an amount, such as 1000 or 1000.50.");
  private static final Text TOO_MUCH =
      Text.of("金额超过了可用余额。", "The amount is more than your available balance.");

  private final EntranceDesk desk;
  private final AccountPages pages;
  private final StartOwnOrder start;
  private final MandateQueries mandates;
  private final RandomTokens random;

  OwnOrderResource(
      EntranceDesk desk,
      AccountPages pages,
      StartOwnOrder start,
      MandateQueries mandates,
      RandomTokens random) {
    this.desk = desk;
    this.pages = pages;
    this.start = start;
    this.mandates = mandates;
    this.random = random;
  }

  @GET
  @Path("/a/{number}/withdrawal")
  @Operation(hidden = true)
  public Response withdrawal(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/withdrawal",
        lang,
        call -> form(200, call, number, "", new PageFaults(call.language())));
  }

  @POST
  @Path("/a/{number}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response withdraw(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form,
      @RestForm @DefaultValue("") String amount) {
    return desk.take(
        AccountPages.home(number) + "/withdrawal",
        csrf,
        call -> withdrawn(call, number, form, amount));
  }

  @GET
  @Path("/a/{number}/mandates")
  @Operation(hidden = true)
  public Response mandates(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/mandates",
        lang,
        call ->
            PageAnswers.html(
                200,
                EntranceTemplates.mandates(call.frame(), view(call, number)),
                call.language()));
  }

  @POST
  @Path("/a/{number}/mandates/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response revoke(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form,
      @RestForm @DefaultValue("") String mandate) {
    return desk.take(
        AccountPages.home(number) + "/mandates",
        csrf,
        call ->
            uuid(mandate)
                .map(id -> PageAnswers.redirect(start.revoke(asker(call, number, form), id)))
                .orElseGet(() -> PageAnswers.redirect(AccountPages.home(number) + "/mandates")));
  }

  private Response withdrawn(EntranceCall call, int number, String form, String amount) {
    PageFaults faults = new PageFaults(call.language());
    Optional<Money> money = StartOwnOrder.yuan(amount);
    if (money.isEmpty()) {
      return form(UNPROCESSABLE, call, number, amount, faults.add("amount", BAD_AMOUNT));
    }
    try {
      return PageAnswers.redirect(start.withdraw(asker(call, number, form), money.get()));
    } catch (Refusal refusal) {
      Text why =
          switch (refusal.code()) {
            case BALANCE_INSUFFICIENT -> TOO_MUCH;
            default -> CustomerSentences.of(refusal.code());
          };
      return form(UNPROCESSABLE, call, number, amount, faults.add("amount", why));
    }
  }

  private static StartOwnOrder.Asker asker(EntranceCall call, int number, String form) {
    return new StartOwnOrder.Asker(
        call.account(number), call.visit().session(), form, AccountPages.home(number));
  }

  private Response form(
      int status, EntranceCall call, int number, String amount, PageFaults faults) {
    SubAccountSheet sheet = pages.sheet(call, number);
    String card =
        sheet.card().map(bound -> bound.issuerName() + " " + bound.cardNoMask()).orElse("");
    EntranceViews.Withdrawal view =
        new EntranceViews.Withdrawal(
            AccountPages.home(number),
            sheet.balance().available().inYuan(),
            card,
            amount.length() > 20 ? "" : amount,
            random.token());
    return PageAnswers.html(
        status, EntranceTemplates.withdrawal(call.frame(), view, faults), call.language());
  }

  private EntranceViews.Mandates view(EntranceCall call, int number) {
    CustomerKey key = call.account(number);
    return new EntranceViews.Mandates(
        AccountPages.home(number),
        mandates.handle(key.platform(), key.customerNo(), Optional.empty(), MOST_MANDATES).stream()
            .map(mandate -> line(mandate, call))
            .toList(),
        random.token());
  }

  private static EntranceViews.MandateLine line(MandateView mandate, EntranceCall call) {
    return new EntranceViews.MandateLine(
        MandateWords.kind(mandate.kind()).in(call.language()),
        MandateWords.row(mandate.terms()).value().in(call.language()),
        Money.ofFen(mandate.usedFen()).inYuan(),
        words(mandate.state()).in(call.language()),
        mandate.state() == MandateState.ACTIVE ? mandate.mandateId().toString() : "");
  }

  private static Text words(MandateState state) {
    return switch (state) {
      case ACTIVE -> Text.of("有效", "Active");
      case REPLACED -> Text.of("已被新授权取代", "Replaced by a later one");
      case REVOKED -> Text.of("已由您解除", "Revoked by you");
      case ENDED_BY_PLATFORM -> Text.of("已由平台放弃", "Given up by the platform");
    };
  }

  private static Optional<UUID> uuid(String word) {
    try {
      return Optional.of(UUID.fromString(word));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
