package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.document.DocumentKind;
import bank.depository.document.FetchDocument;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageAnswers;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFile;
import bank.depository.ledger.DayRange;
import bank.depository.privacy.Viewer;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a customer sees of the accounts: balances, movements, data, agreement (ACC-08, INF-03). */
@Path("/my")
class AccountResource {

  private static final int UNPROCESSABLE = 422;
  static final Text BAD_DAYS =
      Text.of(
          "请检查日期：起始日不能晚于截止日，期间最长 366 天。",
          "Please check the days: from not after to, and at most 366 days.");

  private final EntranceDesk desk;
  private final AccountPages pages;
  private final MovementPages movementPages;
  private final MovementSearch search;
  private final OwnRecord ownRecord;
  private final FetchDocument documents;

  AccountResource(
      EntranceDesk desk,
      AccountPages pages,
      MovementPages movementPages,
      MovementSearch search,
      OwnRecord ownRecord,
      FetchDocument documents) {
    this.desk = desk;
    this.pages = pages;
    this.movementPages = movementPages;
    this.search = search;
    this.ownRecord = ownRecord;
    this.documents = documents;
  }

  @GET
  @Operation(hidden = true)
  public Response accounts(@RestQuery @Nullable String lang) {
    return desk.show(
        EntranceDesk.HOME,
        lang,
        call ->
            call.visit().accounts().size() == 1
                ? PageAnswers.redirect(AccountPages.home(1))
                : PageAnswers.html(
                    200,
                    EntranceTemplates.accounts(call.frame(), pages.choices(call)),
                    call.language()));
  }

  @GET
  @Path("/a/{number}")
  @Operation(hidden = true)
  public Response account(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number),
        lang,
        call ->
            PageAnswers.html(
                200,
                EntranceTemplates.account(call.frame(), pages.account(call, number)),
                call.language()));
  }

  @GET
  @Path("/a/{number}/movements")
  @Operation(hidden = true)
  public Response movements(
      @RestPath int number,
      @RestQuery @DefaultValue("") String from,
      @RestQuery @DefaultValue("") String to,
      @RestQuery @DefaultValue("") String direction,
      @RestQuery @Nullable Long before,
      @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/movements",
        lang,
        call -> found(call, number, new Asked(from, to, direction, Optional.ofNullable(before))));
  }

  @GET
  @Path("/a/{number}/movements/{movement}")
  @Operation(hidden = true)
  public Response movement(
      @RestPath int number, @RestPath long movement, @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/movements/" + movement,
        lang,
        call -> facts(call, movementPages.movement(call, number, movement)));
  }

  @GET
  @Path("/a/{number}/data")
  @Operation(hidden = true)
  public Response data(@RestPath int number, @RestQuery @Nullable String lang) {
    return desk.show(
        AccountPages.home(number) + "/data",
        lang,
        call -> facts(call, ownRecord.facts(call, number)));
  }

  @GET
  @Path("/a/{number}/agreement")
  @Operation(hidden = true)
  public Response agreement(@RestPath int number) {
    return desk.show(
        AccountPages.home(number) + "/data",
        null,
        call -> {
          CustomerKey key = call.account(number);
          return PageAnswers.file(
              PageFile.pdf(
                  "three-party-agreement.pdf",
                  documents.newest(
                      key.platform(),
                      key.customerNo(),
                      DocumentKind.TRIPARTY_AGREEMENT,
                      new Viewer.Self())));
        });
  }

  /** What was asked of the movements. */
  private record Asked(String from, String to, String direction, Optional<Long> before) {

    String query() {
      return "?from=" + from + "&to=" + to + "&direction=" + direction;
    }
  }

  private Response found(EntranceCall call, int number, Asked asked) {
    PageFaults faults = new PageFaults(call.language());
    Optional<DayRange> days = days(asked.from(), asked.to());
    Optional<MovementSearch.Direction> direction =
        Arrays.stream(MovementSearch.Direction.values())
            .filter(known -> known.name().equals(asked.direction()))
            .findFirst();
    if (days.isEmpty()) {
      EntranceViews.Movements none =
          new EntranceViews.Movements(
              AccountPages.home(number), "", "", "", java.util.List.of(), "");
      return PageAnswers.html(
          UNPROCESSABLE,
          EntranceTemplates.movements(call.frame(), none, faults.add("from", BAD_DAYS)),
          call.language());
    }
    MovementSearch.Found found =
        search.find(
            call.account(number), new MovementSearch.Filter(days.get(), direction, asked.before()));
    return PageAnswers.html(
        200,
        EntranceTemplates.movements(call.frame(), view(call, number, asked, found), faults),
        call.language());
  }

  private static EntranceViews.Movements view(
      EntranceCall call, int number, Asked asked, MovementSearch.Found found) {
    String home = AccountPages.home(number);
    return new EntranceViews.Movements(
        home,
        asked.from(),
        asked.to(),
        asked.direction(),
        found.movements().stream()
            .map(movement -> AccountPages.line(movement, number, call.language()))
            .toList(),
        found
            .next()
            .map(before -> home + "/movements" + asked.query() + "&before=" + before)
            .orElse(""));
  }

  /** The days that were typed; empty where they are none. */
  private static Optional<DayRange> days(String from, String to) {
    try {
      LocalDate first = from.isEmpty() ? DayRange.ALL.first() : LocalDate.parse(from);
      LocalDate last = to.isEmpty() ? DayRange.ALL.last() : LocalDate.parse(to);
      return Optional.of(new DayRange(first, last));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Response facts(EntranceCall call, EntranceViews.Facts facts) {
    return PageAnswers.html(200, EntranceTemplates.facts(call.frame(), facts), call.language());
  }
}
