package bank.depository.console;

import bank.depository.approval.ApprovalId;
import bank.depository.platform.ChecklistItem;
import bank.depository.platform.Finding;
import bank.depository.platform.MaterialKind;
import bank.depository.platform.PlatformState;
import bank.depository.platform.ProposeStateChange;
import bank.depository.platform.RecordFinding;
import bank.depository.platform.RecordSiteVisit;
import bank.depository.platform.StoreMaterial;
import bank.depository.platform.SubmitAdmission;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The maker's steps on an application, and the proposals that end it (ADM-01 to ADM-05). */
@Path("/console/platforms/{id}")
class AdmissionResource {

  private final RecordFinding findings;
  private final StoreMaterial materials;
  private final RecordSiteVisit visits;
  private final SubmitAdmission submit;
  private final ProposeStateChange stateChanges;
  private final ConsoleCaller caller;

  AdmissionResource(
      RecordFinding findings,
      StoreMaterial materials,
      RecordSiteVisit visits,
      SubmitAdmission submit,
      ProposeStateChange stateChanges,
      ConsoleCaller caller) {
    this.findings = findings;
    this.materials = materials;
    this.visits = visits;
    this.submit = submit;
    this.stateChanges = stateChanges;
    this.caller = caller;
  }

  @POST
  @Path("findings")
  @NeedsPermission(Permission.ADMISSION)
  public Response find(
      @RestPath String id,
      @RestForm String csrf,
      @RestForm String item,
      @RestForm String verdict,
      @RestForm String note) {
    findings.handle(
        caller.staff(),
        new RecordFinding.Command(
            FormFields.platform(id),
            FormFields.constant(ChecklistItem.class, item),
            FormFields.constant(Finding.Verdict.class, verdict),
            note));
    return back(id, "checklist");
  }

  @POST
  @Path("materials")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @NeedsPermission(Permission.ADMISSION)
  public Response upload(
      @RestPath String id, @RestForm String csrf, @RestForm String kind, @RestForm FileUpload file)
      throws IOException {
    if (file.size() > StoreMaterial.SIZE_LIMIT_BYTES) {
      throw new Refusal(ErrorCode.BODY_TOO_LARGE, "a paper has at most 3 MiB");
    }
    materials.handle(
        caller.staff(),
        new StoreMaterial.Command(
            FormFields.platform(id),
            FormFields.constant(MaterialKind.class, kind),
            file.fileName(),
            file.contentType(),
            Files.readAllBytes(file.uploadedFile())));
    return back(id, "materials");
  }

  @POST
  @Path("visits")
  @NeedsPermission(Permission.ADMISSION)
  public Response visit(
      @RestPath String id,
      @RestForm String csrf,
      @RestForm("visited_on") String visitedOn,
      @RestForm String visitors,
      @RestForm String findings) {
    visits.handle(
        caller.staff(),
        new RecordSiteVisit.Command(
            FormFields.platform(id), FormFields.day(visitedOn), visitors, findings));
    return back(id, "visits");
  }

  @POST
  @Path("submission")
  @NeedsPermission(Permission.ADMISSION)
  public Response submit(@RestPath String id, @RestForm String csrf) {
    return ConsoleCalls.seeOther(
        "/console/approvals/" + submit.handle(caller.staff(), FormFields.platform(id)));
  }

  @POST
  @Path("state-changes")
  @NeedsPermission(Permission.ADMISSION)
  public Response change(
      @RestPath String id, @RestForm String csrf, @RestForm String next, @RestForm String reason) {
    ApprovalId approval =
        stateChanges.handle(
            caller.staff(),
            new ProposeStateChange.Command(
                FormFields.platform(id), FormFields.constant(PlatformState.class, next), reason));
    return ConsoleCalls.seeOther("/console/approvals/" + approval);
  }

  private static Response back(String id, String part) {
    return ConsoleCalls.seeOther("/console/platforms/" + id + "#" + part);
  }
}
