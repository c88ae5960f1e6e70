package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.crypto.RandomTokens;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.RowView;
import bank.depository.service.ComplaintKind;
import bank.depository.service.ComplaintQueries;
import bank.depository.service.ComplaintState;
import bank.depository.service.ComplaintView;
import bank.depository.service.FileComplaint;
import bank.depository.service.WithdrawComplaint;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Advice and complaints at the bank's own entrance (SVC-01). */
@Path("/my")
class ComplaintPageResource {

  private static final int UNPROCESSABLE = 422;
  private static final Text BAD_TEXT =
      Text.of("请写明您的问题，最多 2000 字。", "Please say what it is about, in at most 2,000 characters.");
  private static final Text TOO_MANY =
      Text.of(
          "您还有 20 件没有答复，请等答复后再提交。",
          "Twenty of yours wait for an answer. Please wait for these first.");

  private final EntranceDesk desk;
  private final FileComplaint file;
  private final WithdrawComplaint withdraw;
  private final ComplaintQueries queries;
  private final RandomTokens random;

  ComplaintPageResource(
      EntranceDesk desk,
      FileComplaint file,
      WithdrawComplaint withdraw,
      ComplaintQueries queries,
      RandomTokens random) {
    this.desk = desk;
    this.file = file;
    this.withdraw = withdraw;
    this.queries = queries;
    this.random = random;
  }

  @GET
  @Path("/a/{number}/complaints")
  @Operation(hidden = true)
  public Response list(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        home(number), lang, call -> page(200, call, number, "", new PageFaults(call.language())));
  }

  @POST
  @Path("/a/{number}/complaints")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response say(
      @RestPath int number,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String form,
      @RestForm @DefaultValue("") String kind,
      @RestForm @DefaultValue("") String text) {
    return desk.take(home(number), csrf, call -> said(call, number, form, kind, text));
  }

  @GET
  @Path("/a/{number}/complaints/{no}")
  @Operation(hidden = true)
  public Response read(
      @RestPath int number, @RestPath String no, @RestQuery @Nullable String lang) {
    return desk.show(
        home(number) + "/" + no,
        lang,
        call -> {
          ComplaintView view = queries.handle(call.account(number), no);
          return PageAnswers.html(
              200,
              EntranceTemplates.complaint(call.frame(), detail(view, call, number)),
              call.language());
        });
  }

  @POST
  @Path("/a/{number}/complaints/{no}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response takeBack(
      @RestPath int number, @RestPath String no, @RestForm @DefaultValue("") String csrf) {
    return desk.take(
        home(number) + "/" + no,
        csrf,
        call -> {
          withdraw.handle(call.account(number), no);
          return PageAnswers.redirect(home(number) + "/" + no);
        });
  }

  private Response said(EntranceCall call, int number, String form, String kind, String text) {
    CustomerKey customer = call.account(number);
    ComplaintKind of =
        ComplaintKind.ADVICE.name().equals(kind) ? ComplaintKind.ADVICE : ComplaintKind.COMPLAINT;
    PageFaults faults = new PageFaults(call.language());
    try {
      String no = file.handle(new FileComplaint.Command(customer, of, text, formNo(form)));
      return PageAnswers.redirect(home(number) + "/" + no);
    } catch (Refusal refusal) {
      boolean tooMany = refusal.code() == ErrorCode.COMPLAINTS_EXHAUSTED;
      return page(
          UNPROCESSABLE, call, number, text, faults.add("text", tooMany ? TOO_MANY : BAD_TEXT));
    }
  }

  private String formNo(String form) {
    return form.matches("[A-Za-z0-9_-]{8,100}") ? form : random.token();
  }

  private Response page(int status, EntranceCall call, int number, String text, PageFaults faults) {
    List<EntranceViews.Choice> own =
        queries.handle(call.account(number)).stream()
            .map(
                view ->
                    new EntranceViews.Choice(
                        home(number) + "/" + view.complaintNo(),
                        view.complaintNo(),
                        words(view.state()).in(call.language())))
            .toList();
    EntranceViews.Complaints view =
        new EntranceViews.Complaints(
            AccountPages.home(number),
            own,
            text.length() > FileComplaint.MAX_TEXT
                ? text.substring(0, FileComplaint.MAX_TEXT)
                : text,
            random.token());
    return PageAnswers.html(
        status, EntranceTemplates.complaints(call.frame(), view, faults), call.language());
  }

  private static EntranceViews.ComplaintDetail detail(
      ComplaintView view, EntranceCall call, int number) {
    List<PageRow> rows = new ArrayList<>();
    rows.add(PageRow.of(Text.of("编号", "Number"), view.complaintNo()));
    rows.add(new PageRow(Text.of("类型", "Kind"), words(view.kind())));
    rows.add(new PageRow(Text.of("状态", "State"), words(view.state())));
    rows.add(PageRow.of(Text.of("收到时间", "Received at"), AccountPages.time(view.receivedAt())));
    rows.add(PageRow.of(Text.of("最迟答复日", "Answer by"), view.dueOn().toString()));
    view.answeredAt()
        .ifPresent(
            at -> rows.add(PageRow.of(Text.of("答复时间", "Answered at"), AccountPages.time(at))));
    return new EntranceViews.ComplaintDetail(
        home(number),
        home(number) + "/" + view.complaintNo(),
        RowView.of(rows, call.language()),
        view.text(),
        view.answer().orElse(""),
        view.state() == ComplaintState.RECEIVED);
  }

  private static Text words(ComplaintKind kind) {
    return kind == ComplaintKind.ADVICE ? Text.of("咨询", "Question") : Text.of("投诉", "Complaint");
  }

  private static Text words(ComplaintState state) {
    return switch (state) {
      case RECEIVED -> Text.of("已收到，等待答复", "Received, to be answered");
      case ANSWERED -> Text.of("已答复", "Answered");
      case WITHDRAWN -> Text.of("已撤回", "Taken back");
    };
  }

  private static String home(int number) {
    return AccountPages.home(number) + "/complaints";
  }
}
