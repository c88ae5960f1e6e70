package bank.depository.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A planted fault: a method of the console that does not say whom it lets in. */
@Path("/console/unguarded")
public class UnguardedResource {

  /** Never reached. */
  @GET
  public String secret() {
    return "open to all";
  }
}
