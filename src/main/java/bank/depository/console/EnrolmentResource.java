package bank.depository.console;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.staff.Enrol;
import bank.depository.staff.OneTimeToken;
import bank.depository.staff.ShowEnrolment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The one-time link of an invited member of staff. */
@Path("/console/enrolment/{token}")
class EnrolmentResource {

  private final ShowEnrolment show;
  private final Enrol enrol;
  private final ConsoleCaller caller;

  EnrolmentResource(ShowEnrolment show, Enrol enrol, ConsoleCaller caller) {
    this.show = show;
    this.enrol = enrol;
    this.caller = caller;
  }

  @GET
  @OpenToVisitors
  public Response form(@RestPath String token) {
    return ConsoleCalls.page(
        ConsoleTemplates.enrolment(caller.frame(), show.handle(new OneTimeToken(token)), token));
  }

  @POST
  @OpenToVisitors
  public Response enrol(
      @RestPath String token,
      @RestForm String csrf,
      @RestForm String secret,
      @RestForm String repeated,
      @RestForm String code) {
    if (!secret.equals(repeated)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the two passwords differ");
    }
    enrol.handle(new Enrol.Command(new OneTimeToken(token), secret.toCharArray(), code.strip()));
    return ConsoleCalls.seeOther("/console/sign-in");
  }
}
