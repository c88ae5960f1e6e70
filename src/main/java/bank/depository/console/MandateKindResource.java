package bank.depository.console;

import bank.depository.mandate.KindChange;
import bank.depository.mandate.MandateKind;
import bank.depository.mandate.ProposeMandateKind;
import bank.depository.shared.Permission;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Which kinds of mandates a platform is allowed, by two people (MND-01). */
@Path("/console/platforms/{id}/mandate-kinds")
class MandateKindResource {

  private final ProposeMandateKind propose;
  private final ConsoleCaller caller;

  MandateKindResource(ProposeMandateKind propose, ConsoleCaller caller) {
    this.propose = propose;
    this.caller = caller;
  }

  @POST
  @NeedsPermission(Permission.ADMISSION)
  public Response propose(
      @RestPath String id,
      @RestForm String csrf,
      @RestForm String kind,
      @RestForm String change,
      @RestForm String reason) {
    return ConsoleCalls.seeOther(
        "/console/approvals/"
            + propose.handle(
                caller.staff(),
                new ProposeMandateKind.Command(
                    FormFields.platform(id),
                    FormFields.constant(MandateKind.class, kind),
                    FormFields.constant(KindChange.class, change),
                    reason)));
  }
}
