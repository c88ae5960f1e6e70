package bank.depository.entrance.page;

import bank.depository.entrance.StartOwnOrder;
import bank.depository.entrance.WaitingOrders;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageFaults;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for a customer, at the bank's own entrance, and the way back to it (PAG-05). */
@Path("/my/a/{number}/waiting")
class WaitingResource {

  private static final int OK = 200;

  private final EntranceDesk desk;
  private final WaitingPages pages;
  private final WaitingOrders waiting;

  WaitingResource(EntranceDesk desk, WaitingPages pages, WaitingOrders waiting) {
    this.desk = desk;
    this.pages = pages;
    this.waiting = waiting;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        address(number),
        lang,
        call ->
            PageAnswers.html(
                OK,
                EntranceTemplates.changes(
                    call.frame(), pages.page(call, number), new PageFaults(call.language())),
                call.language()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response resume(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form,
      @RestForm @DefaultValue("") String type) {
    return desk.take(
        address(number),
        csrf,
        call ->
            PageAnswers.redirect(
                waiting.resume(
                    new StartOwnOrder.Asker(
                        call.account(number),
                        call.visit().session(),
                        form,
                        AccountPages.home(number)),
                    type)));
  }

  private static String address(int number) {
    return AccountPages.home(number) + "/waiting";
  }
}
