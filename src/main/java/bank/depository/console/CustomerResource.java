package bank.depository.console;

import bank.depository.account.CustomerKey;
import bank.depository.account.CustomerNo;
import bank.depository.service.ReadCustomer;
import bank.depository.shared.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What staff of service see of a customer: what the customer sees, masked (SVC-01). */
@Path("/console/customers")
class CustomerResource {

  private final ReadCustomer readCustomer;
  private final ConsoleCaller caller;

  CustomerResource(ReadCustomer readCustomer, ConsoleCaller caller) {
    this.readCustomer = readCustomer;
    this.caller = caller;
  }

  @GET
  @NeedsPermission(Permission.SERVICE)
  public Response find(
      @RestQuery @Nullable Integer platform, @RestQuery @Nullable String customer) {
    if (platform == null || customer == null) {
      return ConsoleCalls.page(ConsoleTemplates.customer(caller.frame(), CustomerView.NOBODY));
    }
    CustomerKey key =
        CustomerKey.of(FormFields.platform(platform.toString()), new CustomerNo(customer).value());
    ReadCustomer.Seen seen = readCustomer.handle(caller.staff(), key);
    return ConsoleCalls.page(ConsoleTemplates.customer(caller.frame(), CustomerView.of(key, seen)));
  }
}
