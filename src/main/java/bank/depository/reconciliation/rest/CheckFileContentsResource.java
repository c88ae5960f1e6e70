package bank.depository.reconciliation.rest;

import bank.depository.reconciliation.CheckFile;
import bank.depository.reconciliation.CheckFileLinks;
import bank.depository.reconciliation.OpenCheckFile;
import bank.depository.reconciliation.SpooledCheckFile;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Hands over check files by their short-lived addresses. */
@Path(CheckFileLinks.PATH)
@Tag(name = "Reconciliation")
public class CheckFileContentsResource {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final OpenCheckFile open;

  CheckFileContentsResource(OpenCheckFile open) {
    this.open = open;
  }

  /** Hands over a check file, piece by piece. */
  @GET
  @Path("/{ticket}")
  @Produces(CSV)
  @Operation(
      operationId = "getCheckFileContents",
      summary = "The check file itself, CSV in UTF-8, at the address that its manifest names")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response contents(
      @RestPath
          @Pattern(regexp = CheckFileLinks.TICKET_FORM)
          @Size(max = CheckFileLinks.TICKET_LENGTH)
          String ticket) {
    SpooledCheckFile spooled = open.open(ticket);
    CheckFile file = spooled.file();
    StreamingOutput pieces =
        out -> {
          try (spooled) {
            spooled.writeTo(out);
          }
        };
    return Response.ok(pieces, CSV)
        .header("Content-Length", file.bytes())
        .header("Content-Digest", digest(file))
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name(file) + "\"")
        .build();
  }

  private static String digest(CheckFile file) {
    byte[] sha256 = HexFormat.of().parseHex(file.sha256());
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
  }

  private static String name(CheckFile file) {
    return "%d-%s-%s-%d.csv"
        .formatted(file.platformId(), file.businessDay(), file.kind(), file.version());
  }
}
