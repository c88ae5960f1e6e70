package bank.depository.console;

import bank.depository.identity.CreditCode;
import bank.depository.mandate.MandateKindQueries;
import bank.depository.platform.AdmissionFile;
import bank.depository.platform.AdmissionQueries;
import bank.depository.platform.Environment;
import bank.depository.platform.MaterialKind;
import bank.depository.platform.Principal;
import bank.depository.platform.RegisterApplication;
import bank.depository.platform.ReturnHost;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.ShanghaiTime;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Platforms: the list, a new application, one platform with its papers (ADM-01 to ADM-08). */
@Path("/console/platforms")
class PlatformResource {

  private final AdmissionQueries queries;
  private final MandateKindQueries kinds;
  private final RegisterApplication register;
  private final ConsoleCaller caller;
  private final Clock clock;

  PlatformResource(
      AdmissionQueries queries,
      MandateKindQueries kinds,
      RegisterApplication register,
      ConsoleCaller caller,
      Clock clock) {
    this.queries = queries;
    this.kinds = kinds;
    this.register = register;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @NeedsPermission({Permission.ADMISSION, Permission.APPROVAL, Permission.AUDIT})
  public Response list() {
    return ConsoleCalls.page(ConsoleTemplates.platforms(caller.frame(), queries.handle()));
  }

  @GET
  @Path("new")
  @NeedsPermission(Permission.ADMISSION)
  public Response form() {
    return ConsoleCalls.page(ConsoleTemplates.application(caller.frame()));
  }

  @POST
  @NeedsPermission(Permission.ADMISSION)
  public Response register(
      @RestForm String csrf,
      @RestForm String name,
      @RestForm("credit_code") String creditCode,
      @RestForm String environment,
      @RestForm("legal_representative") String legalRepresentative,
      @RestForm String shareholders,
      @RestForm String executives,
      @RestForm("return_hosts") String returnHosts) {
    List<Principal> principals =
        Stream.of(
                principals(Principal.Role.LEGAL_REPRESENTATIVE, legalRepresentative),
                principals(Principal.Role.SHAREHOLDER, shareholders),
                principals(Principal.Role.EXECUTIVE, executives))
            .flatMap(List::stream)
            .toList();
    PlatformId id =
        register.handle(
            caller.staff(),
            new RegisterApplication.Command(
                name,
                new CreditCode(creditCode.strip().toUpperCase(Locale.ROOT)),
                FormFields.constant(Environment.class, environment),
                principals,
                FormFields.lines(returnHosts).stream().map(ReturnHost::new).toList()));
    return ConsoleCalls.seeOther("/console/platforms/" + id);
  }

  private static List<Principal> principals(Principal.Role role, String names) {
    return FormFields.lines(names).stream().map(name -> new Principal(role, name)).toList();
  }

  @GET
  @Path("{id}")
  @NeedsPermission({Permission.ADMISSION, Permission.APPROVAL, Permission.AUDIT})
  public Response show(@RestPath String id) {
    PlatformId platform = FormFields.platform(id);
    PlatformView view =
        PlatformView.of(
            queries.handle(platform), kinds.handle(platform), ShanghaiTime.dayOf(clock.instant()));
    return ConsoleCalls.page(ConsoleTemplates.platform(caller.frame(), view));
  }

  @GET
  @Path("{id}/materials/{kind}/{version}")
  @NeedsPermission({Permission.ADMISSION, Permission.APPROVAL, Permission.AUDIT})
  public Response paper(@RestPath String id, @RestPath String kind, @RestPath int version) {
    MaterialKind wanted = FormFields.constant(MaterialKind.class, kind);
    AdmissionFile.Paper paper =
        queries.handle(caller.staff(), FormFields.platform(id), wanted, version);
    String name = URLEncoder.encode(paper.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(paper.content(), paper.mediaType())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .build();
  }
}
