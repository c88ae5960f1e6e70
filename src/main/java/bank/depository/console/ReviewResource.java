package bank.depository.console;

import bank.depository.hostedpage.review.ProposeReview;
import bank.depository.hostedpage.review.ReadPapers;
import bank.depository.hostedpage.review.ReviewQueries;
import bank.depository.hostedpage.review.ReviewVerdict;
import bank.depository.identity.CopyFault;
import bank.depository.identity.CopyReview;
import bank.depository.shared.OrderId;
import bank.depository.shared.Permission;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Papers of organizations, as those who review them see them (IDV-02). */
@Path("/console/reviews")
class ReviewResource {

  private final ReviewQueries queries;
  private final ReadPapers readPapers;
  private final ProposeReview propose;
  private final ConsoleCaller caller;

  ReviewResource(
      ReviewQueries queries, ReadPapers readPapers, ProposeReview propose, ConsoleCaller caller) {
    this.queries = queries;
    this.readPapers = readPapers;
    this.propose = propose;
    this.caller = caller;
  }

  @GET
  @NeedsPermission({Permission.SERVICE, Permission.APPROVAL})
  public Response list() {
    return ConsoleCalls.page(
        ConsoleTemplates.reviews(caller.frame(), queries.handle(caller.staff())));
  }

  @GET
  @Path("{platform}/{order}")
  @NeedsPermission({Permission.SERVICE, Permission.APPROVAL})
  public Response show(@RestPath String platform, @RestPath String order) {
    ReadPapers.Seen seen =
        readPapers.handle(
            caller.staff(), FormFields.platform(platform), new OrderId(FormFields.uuid(order)));
    return ConsoleCalls.page(
        ConsoleTemplates.review(
            caller.frame(),
            ReviewView.of(
                "/console/reviews/" + platform + "/" + order,
                seen,
                caller.staff().may(Permission.SERVICE))));
  }

  /** Never shown in the browser: a file to be kept and opened apart, whatever is inside of it. */
  @GET
  @Path("{platform}/{order}/copies/{copy}")
  @NeedsPermission({Permission.SERVICE, Permission.APPROVAL})
  public Response copy(@RestPath String platform, @RestPath String order, @RestPath String copy) {
    CopyReview.Shown shown =
        readPapers.handle(
            caller.staff(),
            FormFields.platform(platform),
            new OrderId(FormFields.uuid(order)),
            FormFields.uuid(copy));
    String name = shown.copy().kind() + "-" + copy + "." + shown.copy().type().ending();
    return Response.ok(shown.content(), shown.copy().type().mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  @POST
  @Path("{platform}/{order}/verdict")
  @NeedsPermission(Permission.SERVICE)
  public Response propose(
      @RestPath String platform,
      @RestPath String order,
      @RestForm String csrf,
      @RestForm int round,
      @RestForm String verdict,
      @RestForm @DefaultValue("") String fault) {
    ReviewVerdict said = FormFields.constant(ReviewVerdict.class, verdict);
    return ConsoleCalls.seeOther(
        "/console/approvals/"
            + propose.handle(
                caller.staff(),
                new ProposeReview.Command(
                    FormFields.platform(platform),
                    new OrderId(FormFields.uuid(order)),
                    round,
                    said,
                    said == ReviewVerdict.ACCEPTED
                        ? null
                        : FormFields.constant(CopyFault.class, fault))));
  }
}
