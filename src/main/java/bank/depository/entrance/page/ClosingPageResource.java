package bank.depository.entrance.page;

import bank.depository.account.AccountClosing;
import bank.depository.account.ClosingObstacle;
import bank.depository.account.CustomerKey;
import bank.depository.crypto.RandomTokens;
import bank.depository.entrance.StartOwnOrder;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.RowView;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Closing the sub-account at the bank's own entrance, with every reason against it (ACC-05). */
@Path("/my")
class ClosingPageResource {

  private final EntranceDesk desk;
  private final AccountClosing closing;
  private final StartOwnOrder start;
  private final RandomTokens random;

  ClosingPageResource(
      EntranceDesk desk, AccountClosing closing, StartOwnOrder start, RandomTokens random) {
    this.desk = desk;
    this.closing = closing;
    this.start = start;
    this.random = random;
  }

  @GET
  @Path("/a/{number}/closing")
  @Operation(hidden = true)
  public Response show(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(AccountPages.home(number) + "/closing", lang, call -> page(call, number));
  }

  @POST
  @Path("/a/{number}/closing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response close(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form) {
    return desk.take(
        AccountPages.home(number) + "/closing", csrf, call -> started(call, number, form));
  }

  private Response started(EntranceCall call, int number, String form) {
    try {
      return PageAnswers.redirect(
          start.close(
              new StartOwnOrder.Asker(
                  call.account(number), call.visit().session(), form, AccountPages.home(number))));
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.ACCOUNT_IN_USE) {
        return page(call, number);
      }
      throw refusal;
    }
  }

  private Response page(EntranceCall call, int number) {
    CustomerKey key = call.account(number);
    List<RowView> reasons =
        closing.handle(key.platform(), key.customerNo()).stream()
            .map(obstacle -> row(obstacle, call.language()))
            .toList();
    return PageAnswers.html(
        200,
        EntranceTemplates.closing(
            call.frame(),
            new EntranceViews.Closing(AccountPages.home(number), reasons, random.token())),
        call.language());
  }

  private static RowView row(ClosingObstacle obstacle, Language language) {
    String which =
        obstacle.money().map(money -> Text.yuan(money).in(language)).orElse(obstacle.subject());
    return new RowView(words(obstacle.kind()).in(language), which);
  }

  private static Text words(ClosingObstacle.Kind kind) {
    return switch (kind) {
      case BALANCE -> Text.of("账户还有余额，请先提现", "There is money on it; please withdraw it first");
      case HELD_OR_FROZEN -> Text.of("有资金被冻结", "Money is held or frozen");
      case ORDER_UNDER_WAY -> Text.of("有业务正在处理", "An order is under way");
      case PROJECT_AS_BORROWER ->
          Text.of("您借款的标的没有结束", "You borrow by a project that has not ended");
      case PROJECT_AS_GUARANTOR ->
          Text.of("您担保的标的没有结束", "You guarantee a project that has not ended");
      case BID -> Text.of("您的投标还没有放款或流标", "A bid of yours waits");
      case CLAIM -> Text.of("您有没收回的债权", "You are still owed by a project");
      case GUARANTOR_CLAIM -> Text.of("有没还清的代偿款", "A guarantor's payment is not paid back");
      case MANDATE -> Text.of("有业务授权没有解除", "A mandate is active; please revoke it first");
    };
  }
}
