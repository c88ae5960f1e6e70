package bank.depository.reconciliation.rest;

import bank.depository.reconciliation.BusinessDayQuery;
import bank.depository.reconciliation.CheckFile;
import bank.depository.reconciliation.CheckFileKind;
import bank.depository.reconciliation.CheckFileLinks;
import bank.depository.reconciliation.CheckFileQueries;
import bank.depository.reconciliation.ControlQueries;
import bank.depository.reconciliation.ControlReconciliation;
import bank.depository.reconciliation.CoreAccount;
import bank.depository.reconciliation.Reconciliations.SignedCheckFile;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What a platform reconciles with: check files of sealed days, and the bank's own control
 * reconciliation.
 */
@Path("/v1")
@PlatformApi
@Tag(name = "Reconciliation")
public class ReconciliationResource {

  private final CheckFileQueries manifests;
  private final CheckFileLinks links;
  private final ControlQueries control;
  private final BusinessDayQuery businessDay;
  private final CallingPlatform caller;

  ReconciliationResource(
      CheckFileQueries manifests,
      CheckFileLinks links,
      ControlQueries control,
      BusinessDayQuery businessDay,
      CallingPlatform caller) {
    this.manifests = manifests;
    this.links = links;
    this.control = control;
    this.businessDay = businessDay;
    this.caller = caller;
  }

  /** A check file's manifest, and the short-lived address of the file itself. */
  public record CheckFileView(
      int platformId,
      LocalDate businessDay,
      CheckFileKind kind,
      int version,
      long lines,
      long sumFen,
      long bytes,
      String sha256,
      String sm3,
      Instant builtAt,
      String url,
      Instant urlExpiresAt,
      String keyId,
      String signature) {

    static CheckFileView of(SignedCheckFile signed, CheckFileLinks.Link link) {
      CheckFile file = signed.file();
      return new CheckFileView(
          file.platformId(),
          file.businessDay(),
          file.kind(),
          file.version(),
          file.lines(),
          file.sumFen(),
          file.bytes(),
          file.sha256(),
          file.sm3(),
          file.builtAt(),
          link.url(),
          link.expiresAt(),
          signed.keyId(),
          Base64.getEncoder().encodeToString(signed.signature()));
    }
  }

  /** One equation of the control reconciliation. */
  public record ControlView(
      CoreAccount account,
      int runNo,
      boolean agrees,
      boolean statementAdds,
      Map<String, Long> termsFen,
      long expectedFen,
      long ledgerFen,
      long coreFen,
      long differenceFen,
      Instant runAt) {

    static ControlView of(ControlReconciliation run) {
      return new ControlView(
          run.account(),
          run.runNo(),
          run.agrees(),
          run.statementAdds(),
          run.terms(),
          run.expectedFen(),
          run.ledgerFen(),
          run.coreFen(),
          run.differenceFen(),
          run.runAt());
    }
  }

  /** Both equations of a day. */
  public record ControlDayView(LocalDate businessDay, List<ControlView> equations) {}

  /** The open business day. */
  public record BusinessDayView(LocalDate businessDay) {}

  /** Tells which day is open. */
  @GET
  @Path("/business-day")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getBusinessDay", summary = "Your open business day")
  public BusinessDayView businessDay() {
    return new BusinessDayView(businessDay.handle(caller.id()));
  }

  /** Tells what a check file is. */
  @GET
  @Path("/check-files/{business_day}/{kind}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getCheckFile",
      summary = "The signed manifest of a sealed day's check file")
  public CheckFileView checkFile(
      @RestPath("business_day") LocalDate day, @RestPath CheckFileKind kind) {
    SignedCheckFile signed = manifests.handle(caller.id(), day, kind);
    return CheckFileView.of(signed, links.to(signed.file()));
  }

  /** Tells what the control reconciliation found. */
  @GET
  @Path("/control-reconciliations/{business_day}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getControlReconciliation",
      summary = "The bank's control reconciliation of your accounts on a sealed day")
  public ControlDayView control(@RestPath("business_day") LocalDate day) {
    return new ControlDayView(
        day, control.handle(caller.id(), day).stream().map(ControlView::of).toList());
  }
}
