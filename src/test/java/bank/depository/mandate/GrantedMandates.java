package bank.depository.mandate;

import bank.depository.lending.LoanWorld;
import bank.depository.order.Order;
import bank.depository.order.PlatformInstruction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mandates as customers of a world grant and revoke them. */
@ApplicationScoped
public class GrantedMandates {

  private final RequestMandates requestMandates;
  private final GrantMandates grantMandates;
  private final RequestRevocation requestRevocation;
  private final RevokeMandate revokeMandate;
  private final EndMandate endMandate;
  private final MandateQueries queries;

  GrantedMandates(
      RequestMandates requestMandates,
      GrantMandates grantMandates,
      RequestRevocation requestRevocation,
      RevokeMandate revokeMandate,
      EndMandate endMandate,
      MandateQueries queries) {
    this.requestMandates = requestMandates;
    this.grantMandates = grantMandates;
    this.requestRevocation = requestRevocation;
    this.revokeMandate = revokeMandate;
    this.endMandate = endMandate;
    this.queries = queries;
  }

  /** Terms until the tenth day of the world. */
  public MandateTerms terms(
      LoanWorld world, MandateKind kind, long each, long all, @Nullable String product) {
    return new MandateTerms(
        kind, world.firstDay().plusDays(10), each, all, product == null ? null : List.of(product));
  }

  /** The platform asks; the order waits. */
  public Order request(LoanWorld world, String customer, MandateTerms... terms) {
    PlatformInstruction<MandateGrant> asked =
        world.instruction(new MandateGrant(customer, List.of(terms), LoanWorld.RETURN_URL));
    requestMandates.handle(asked);
    return world.order(asked.requestNo());
  }

  /** The customer confirms. */
  public void confirm(LoanWorld world, Order order) {
    grantMandates.handle(world.confirmation(order));
  }

  /** The platform asks and the customer confirms; gives the newest mandate's id. */
  public UUID grant(LoanWorld world, String customer, MandateTerms... terms) {
    confirm(world, request(world, customer, terms));
    return list(world, customer).get(0).mandateId();
  }

  /** The customer revokes on the bank's page. */
  public void revoke(LoanWorld world, UUID mandate) {
    PlatformInstruction<MandateRevocation> asked =
        world.instruction(new MandateRevocation(mandate, LoanWorld.RETURN_URL));
    requestRevocation.handle(asked);
    revokeMandate.handle(world.confirmation(world.order(asked.requestNo())));
  }

  /** The platform gives it up. */
  public MandateOrderAnswer end(LoanWorld world, UUID mandate) {
    return endMandate.handle(world.instruction(new MandateEnding(mandate))).body();
  }

  /** The customer's mandates, newest first. */
  public List<MandateView> list(LoanWorld world, String customer) {
    return queries.handle(world.platform(), customer, Optional.empty(), 10);
  }
}
