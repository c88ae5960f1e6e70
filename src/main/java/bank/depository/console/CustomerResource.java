package bank.depository.console;

import bank.depository.account.CustomerKey;
import bank.depository.account.CustomerNo;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.hostedpage.Language;
import bank.depository.service.ReadCustomer;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.statement.MovementWords;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** A movement. */
  public record Line(long no, String at, String kind, String effect, String amount, String after) {}

  /** A customer; no facts before one was asked for. */
  public record Seen(
      String platform, String customer, Map<String, String> facts, List<Line> lines) {}

  @GET
  @NeedsPermission(Permission.SERVICE)
  public Response find(
      @RestQuery @Nullable Integer platform, @RestQuery @Nullable String customer) {
    if (platform == null || customer == null) {
      return ConsoleCalls.page(
          ConsoleTemplates.customer(caller.frame(), new Seen("", "", Map.of(), List.of())));
    }
    CustomerKey key =
        CustomerKey.of(FormFields.platform(platform.toString()), new CustomerNo(customer).value());
    ReadCustomer.Seen seen = readCustomer.handle(caller.staff(), key);
    return ConsoleCalls.page(ConsoleTemplates.customer(caller.frame(), seen(key, seen)));
  }

  private static Seen seen(CustomerKey key, ReadCustomer.Seen seen) {
    PlatformId platform = key.platform();
    return new Seen(
        platform.toString(),
        key.customerNo(),
        facts(seen.sheet()),
        seen.newest().stream().map(CustomerResource::line).toList());
  }

  private static Map<String, String> facts(SubAccountSheet sheet) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("1 户名 Holder", sheet.customer().nameMask());
    facts.put("2 证件 Paper", sheet.customer().idNumberMask());
    facts.put("3 手机 Mobile", sheet.customer().mobileMask());
    facts.put("4 子账户 Sub-account", sheet.account().number().grouped());
    facts.put("5 状态 State", sheet.account().state().name());
    facts.put("6 余额 Balance", sheet.balance().balance().inYuan());
    facts.put("7 可用 Available", sheet.balance().available().inYuan());
    facts.put("8 冻结 Held", sheet.balance().held().inYuan());
    facts.put("9 提现在途 In transit", sheet.payoutsInTransit().inYuan());
    return facts;
  }

  private static Line line(SubAccountMovement movement) {
    return new Line(
        movement.entry().seq(),
        movement.entry().at().toString(),
        MovementWords.kind(movement).in(Language.ZH_CN),
        MovementWords.effect(movement.entry().effect()).in(Language.ZH_CN),
        movement.entry().amount().inYuan(),
        movement.entry().balanceAfter().inYuan());
  }
}
