package bank.depository.platform.rest;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The written contract of the platform API (API-01), as it was built into this service. Open to
 * all.
 */
@Path("/api-spec")
public class ContractResource {

  private static final Set<String> FILES =
      Set.of("platform-api.yaml", "platform-api-3.0.3.yaml", "check-files.md", "CHANGES.md");

  /** One of its files. */
  @GET
  @Path("/{file}")
  @Produces("text/plain;charset=UTF-8")
  @Operation(hidden = true)
  public byte[] get(@RestPath String file) {
    if (!FILES.contains(file)) {
      throw new Refusal(ErrorCode.NOT_FOUND, "no such file of the contract");
    }
    try (InputStream contract =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("api-spec/" + file)) {
      if (contract == null) {
        throw new IllegalStateException(file + " was not built in");
      }
      return contract.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
