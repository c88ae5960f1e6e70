package bank.depository.entrance.page;

import bank.depository.entrance.StartOwnChange;
import bank.depository.entrance.StartOwnOrder;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageTasks;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.CustomerSentences;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.order.OrderType;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Cards, limits and changes at the bank's own entrance (WDR-04, ACC-05, ACC-08, SVC-01). */
@Path("/my")
class OwnChangeResource {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final EntranceDesk desk;
  private final OwnChangePages pages;
  private final OwnLimits limits;
  private final StartOwnChange start;
  private final PageTasks tasks;

  OwnChangeResource(
      EntranceDesk desk,
      OwnChangePages pages,
      OwnLimits limits,
      StartOwnChange start,
      PageTasks tasks) {
    this.desk = desk;
    this.pages = pages;
    this.limits = limits;
    this.start = start;
    this.tasks = tasks;
  }

  @GET
  @Path("/a/{number}/limits")
  @Operation(hidden = true)
  public Response limits(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/limits",
        lang,
        call ->
            PageAnswers.html(
                OK,
                EntranceTemplates.facts(call.frame(), limits.facts(call, number)),
                call.language()));
  }

  @GET
  @Path("/a/{number}/cards")
  @Operation(hidden = true)
  public Response cards(@RestPath int number, @RestQuery @Nullable String lang) {
    return shown(number, "cards", lang);
  }

  @GET
  @Path("/a/{number}/changes")
  @Operation(hidden = true)
  public Response changes(@RestPath int number, @RestQuery @Nullable String lang) {
    return shown(number, "changes", lang);
  }

  @POST
  @Path("/a/{number}/cards")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response startCard(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form,
      @RestForm @DefaultValue("") String type) {
    return started(number, "cards", csrf, new Asked(form, type, OwnChangeWords.ABOUT_CARDS));
  }

  @POST
  @Path("/a/{number}/changes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response startChange(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form,
      @RestForm @DefaultValue("") String type) {
    return started(number, "changes", csrf, new Asked(form, type, OwnChangeWords.ABOUT_DATA));
  }

  /** What a form asks for, among what its page offers. */
  private record Asked(String form, String type, List<OrderType> offered) {

    Optional<OrderType> known() {
      return offered.stream().filter(one -> one.name().equals(type)).findFirst();
    }
  }

  private Response shown(int number, String path, @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/" + path,
        lang,
        call -> page(OK, call, number, path, new PageFaults(call.language())));
  }

  private Response started(int number, String path, String csrf, Asked asked) {
    String home = AccountPages.home(number);
    return desk.take(
        home + "/" + path,
        csrf,
        call -> {
          OrderType type = asked.known().orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
          try {
            return PageAnswers.redirect(
                start.handle(
                    new StartOwnOrder.Asker(
                        call.account(number), call.visit().session(), asked.form(), home),
                    type));
          } catch (Refusal refusal) {
            PageFaults faults = new PageFaults(call.language());
            return page(
                UNPROCESSABLE, call, number, path, faults.add(sentence(type, refusal.code())));
          }
        });
  }

  private Text sentence(OrderType type, ErrorCode code) {
    return tasks.of(type) instanceof PageOperation operation
        ? operation.sentence(code).orElseGet(() -> CustomerSentences.of(code))
        : CustomerSentences.of(code);
  }

  private Response page(int status, EntranceCall call, int number, String path, PageFaults faults) {
    EntranceViews.Changes view =
        path.equals("cards") ? pages.cards(call, number) : pages.particulars(call, number);
    return PageAnswers.html(
        status, EntranceTemplates.changes(call.frame(), view, faults), call.language());
  }
}
