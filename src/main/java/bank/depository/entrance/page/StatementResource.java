package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFile;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import bank.depository.statement.MakeStatement;
import bank.depository.statement.StatementPeriod;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Statements for the customer (ACC-08): a period is chosen, then fetched as CSV or PDF. */
@Path("/my")
class StatementResource {

  private static final int UNPROCESSABLE = 422;
  private static final Text TOO_LONG =
      Text.of(
          "这段时间的明细太多，请选择短一些的期间。", "There is too much in this period. Please choose a shorter one.");

  private final EntranceDesk desk;
  private final MakeStatement statements;
  private final Clock clock;

  StatementResource(EntranceDesk desk, MakeStatement statements, Clock clock) {
    this.desk = desk;
    this.statements = statements;
    this.clock = clock;
  }

  @GET
  @Path("/a/{number}/statements")
  @Operation(hidden = true)
  public Response choose(
      @RestPath int number,
      @RestQuery @DefaultValue("") String from,
      @RestQuery @DefaultValue("") String to,
      @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/statements",
        lang,
        call -> {
          call.account(number);
          PageFaults faults = new PageFaults(call.language());
          boolean asked = !from.isEmpty() || !to.isEmpty();
          String query = asked ? query(from, to, faults) : "";
          return page(
              faults.any() ? UNPROCESSABLE : 200, call, view(number, from, to, query), faults);
        });
  }

  @GET
  @Path("/a/{number}/statements/csv")
  @Operation(hidden = true)
  public Response csv(
      @RestPath int number,
      @RestQuery @DefaultValue("") String from,
      @RestQuery @DefaultValue("") String to) {
    return fetch(
        number,
        from,
        to,
        command ->
            new PageFile(
                "statement-" + from + "-" + to + ".csv",
                "text/csv;charset=UTF-8",
                statements.csv(command)));
  }

  @GET
  @Path("/a/{number}/statements/pdf")
  @Operation(hidden = true)
  public Response pdf(
      @RestPath int number,
      @RestQuery @DefaultValue("") String from,
      @RestQuery @DefaultValue("") String to) {
    return fetch(
        number,
        from,
        to,
        command -> PageFile.pdf("statement-" + from + "-" + to + ".pdf", statements.pdf(command)));
  }

  /** Makes the file of a statement. */
  private interface Maker {
    PageFile make(MakeStatement.Command command);
  }

  private Response fetch(int number, String from, String to, Maker maker) {
    return desk.show(
        AccountPages.home(number) + "/statements",
        null,
        call -> {
          CustomerKey key = call.account(number);
          PageFaults faults = new PageFaults(call.language());
          try {
            MakeStatement.Command command =
                new MakeStatement.Command(
                    key.platform(), key.customerNo(), period(from, to), call.language());
            return PageAnswers.file(maker.make(command));
          } catch (Refusal refusal) {
            boolean tooLong = refusal.code() == ErrorCode.STATEMENT_TOO_LONG;
            faults.add("from", tooLong ? TOO_LONG : AccountResource.BAD_DAYS);
            return page(UNPROCESSABLE, call, view(number, "", "", ""), faults);
          }
        });
  }

  private static String query(String from, String to, PageFaults faults) {
    try {
      StatementPeriod period = period(from, to);
      return "?from=" + period.from() + "&to=" + period.to();
    } catch (Refusal refusal) {
      faults.add("from", AccountResource.BAD_DAYS);
      return "";
    }
  }

  private static StatementPeriod period(String from, String to) {
    try {
      return new StatementPeriod(LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeException e) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "not a day");
    }
  }

  private EntranceViews.Statements view(int number, String from, String to, String query) {
    LocalDate today = ShanghaiTime.dayOf(clock.instant());
    return new EntranceViews.Statements(
        AccountPages.home(number),
        query.isEmpty() ? today.minusMonths(1).toString() : from,
        query.isEmpty() ? today.toString() : to,
        query);
  }

  private static Response page(
      int status, EntranceCall call, EntranceViews.Statements view, PageFaults faults) {
    return PageAnswers.html(
        status, EntranceTemplates.statements(call.frame(), view, faults), call.language());
  }
}
