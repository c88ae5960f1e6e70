package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.hostedpage.PageTasks;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Copies of an organization's papers, as forms of whichever page begins with a proof. */
@Path("/pages/s/{word}/copies")
class CopiesResource {

  private final PageDesk desk;
  private final CopyDesk copies;
  private final PageTasks tasks;

  CopiesResource(PageDesk desk, CopyDesk copies, PageTasks tasks) {
    this.desk = desk;
    this.copies = copies;
    this.tasks = tasks;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response upload(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String kind,
      @RestForm @Nullable FileUpload file) {
    return desk.take(word, csrf, call -> copies.upload(proof(call), kind, file));
  }

  @POST
  @Path("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(
      @RestPath String word,
      @RestForm @DefaultValue("") String csrf,
      @RestForm @DefaultValue("") String copy) {
    return desk.take(word, csrf, call -> copies.remove(proof(call), copy));
  }

  @POST
  @Path("/hand-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response handIn(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(word, csrf, call -> copies.handIn(proof(call)));
  }

  @POST
  @Path("/take-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response takeBack(@RestPath String word, @RestForm @DefaultValue("") String csrf) {
    return desk.take(word, csrf, call -> copies.takeBack(proof(call)));
  }

  private IdentificationDesk.Call proof(PageCall call) {
    IdentifiedTask task = tasks.identified(call.visit().order().type());
    return new IdentificationDesk.Call(
        desk,
        call,
        new IdentityScreen(
            task.proofPath(), task.proofTitle(), task.proofLead(), task.proofSteps()));
  }
}
