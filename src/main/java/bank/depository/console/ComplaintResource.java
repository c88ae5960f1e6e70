package bank.depository.console;

import bank.depository.service.AnswerComplaint;
import bank.depository.service.ComplaintKey;
import bank.depository.service.ComplaintQueries;
import bank.depository.service.ComplaintState;
import bank.depository.service.ComplaintView;
import bank.depository.shared.Permission;
import bank.depository.shared.ShanghaiTime;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Customers' advice and complaints: what waits, nearest deadline first, and the answer (SVC-01).
 */
@Path("/console/complaints")
class ComplaintResource {

  private final ComplaintQueries queries;
  private final AnswerComplaint answer;
  private final ConsoleCaller caller;
  private final Clock clock;

  ComplaintResource(
      ComplaintQueries queries, AnswerComplaint answer, ConsoleCaller caller, Clock clock) {
    this.queries = queries;
    this.answer = answer;
    this.caller = caller;
    this.clock = clock;
  }

  /** One that waits. */
  public record Row(int platformId, String no, String kind, LocalDate dueOn, boolean late) {}

  /** One that is read. */
  public record Read(
      int platformId,
      String no,
      String customerNo,
      String kind,
      String state,
      String receivedAt,
      LocalDate dueOn,
      String text,
      String answer,
      boolean open) {}

  @GET
  @NeedsPermission(Permission.SERVICE)
  public Response list() {
    LocalDate today = ShanghaiTime.dayOf(clock.instant());
    List<Row> rows =
        queries.handle(caller.staff()).stream().map(waiting -> row(waiting, today)).toList();
    return ConsoleCalls.page(ConsoleTemplates.complaints(caller.frame(), rows));
  }

  @GET
  @Path("{platform}/{no}")
  @NeedsPermission(Permission.SERVICE)
  public Response read(@RestPath int platform, @RestPath String no) {
    ComplaintView view = queries.handle(caller.staff(), new ComplaintKey(platform, no));
    return ConsoleCalls.page(ConsoleTemplates.complaint(caller.frame(), read(view)));
  }

  @POST
  @Path("{platform}/{no}")
  @NeedsPermission(Permission.SERVICE)
  public Response answer(
      @RestPath int platform,
      @RestPath String no,
      @RestForm String csrf,
      @RestForm("answer") String said) {
    answer.handle(
        caller.staff(), new AnswerComplaint.Command(new ComplaintKey(platform, no), said));
    return ConsoleCalls.seeOther("/console/complaints");
  }

  private static Row row(ComplaintQueries.Waiting waiting, LocalDate today) {
    return new Row(
        waiting.key().platformId(),
        waiting.key().complaintNo(),
        waiting.kind().name(),
        waiting.dueOn(),
        today.isAfter(waiting.dueOn()));
  }

  private static Read read(ComplaintView view) {
    return new Read(
        view.platformId(),
        view.complaintNo(),
        view.customerNo(),
        view.kind().name(),
        view.state().name(),
        view.receivedAt().toString(),
        view.dueOn(),
        view.text(),
        view.answer().orElse(""),
        view.state() == ComplaintState.RECEIVED);
  }
}
