package bank.depository.project.rest;

import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.project.ProjectKey;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectQueries;
import bank.depository.project.ProjectRegistration;
import bank.depository.project.ProjectView;
import bank.depository.project.RegisterProject;
import bank.depository.project.StartRaising;
import bank.depository.project.StartRaising.ProjectRaising;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Registers projects, opens them to bids, and tells how they stand. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Projects")
class ProjectResource {

  private final InstructionDesk desk;
  private final RegisterProject registerProject;
  private final StartRaising startRaising;
  private final ProjectQueries queries;
  private final CallingPlatform caller;

  ProjectResource(
      InstructionDesk desk,
      RegisterProject registerProject,
      StartRaising startRaising,
      ProjectQueries queries,
      CallingPlatform caller) {
    this.desk = desk;
    this.registerProject = registerProject;
    this.startRaising = startRaising;
    this.queries = queries;
    this.caller = caller;
  }

  @POST
  @Path("/projects")
  @Operation(operationId = "registerProject", summary = "Register a project before money moves")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> register(@NotNull @Valid ProjectRegistration body) {
    return desk.submit(body, OrderType.PROJECT_REGISTRATION, registerProject::handle);
  }

  @GET
  @Path("/projects/{project_no}")
  @Operation(operationId = "getProject", summary = "A project with its progress and schedule")
  public ProjectView get(
      @RestPath("project_no") @Pattern(regexp = ProjectKey.FORM) String projectNo) {
    return queries.handle(caller.id(), projectNo);
  }

  @POST
  @Path("/project-raisings")
  @Operation(operationId = "startRaising", summary = "Open a registered project to bids")
  @APIResponseSchema(value = ProjectOrderAnswer.class, responseCode = "201")
  public RestResponse<ProjectOrderAnswer> startRaising(@NotNull @Valid ProjectRaising body) {
    return desk.submit(body, OrderType.PROJECT_RAISING, startRaising::handle);
  }
}
