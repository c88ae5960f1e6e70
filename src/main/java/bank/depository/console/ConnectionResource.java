package bank.depository.console;

import bank.depository.platform.DepositoryContract;
import bank.depository.platform.DraftContract;
import bank.depository.platform.OpenCoreAccounts;
import bank.depository.platform.PlatformKeyId;
import bank.depository.platform.ProveKey;
import bank.depository.platform.RegisterKey;
import bank.depository.platform.RevokeKey;
import bank.depository.shared.Permission;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A platform's keys, contract and accounts at the core (ADM-05, ADM-06, ADM-08, ACC-01). */
@Path("/console/platforms/{id}")
class ConnectionResource {

  /** The standard terms that a new contract refers to. */
  private static final String TERMS_VERSION = "2026-01";

  private final RegisterKey registerKey;
  private final ProveKey proveKey;
  private final RevokeKey revokeKey;
  private final DraftContract contracts;
  private final OpenCoreAccounts coreAccounts;
  private final ConsoleCaller caller;
  private final String bankName;

  ConnectionResource(
      RegisterKey registerKey,
      ProveKey proveKey,
      RevokeKey revokeKey,
      DraftContract contracts,
      OpenCoreAccounts coreAccounts,
      ConsoleCaller caller,
      @ConfigProperty(name = "depository.bank-name") String bankName) {
    this.registerKey = registerKey;
    this.proveKey = proveKey;
    this.revokeKey = revokeKey;
    this.contracts = contracts;
    this.coreAccounts = coreAccounts;
    this.caller = caller;
    this.bankName = bankName;
  }

  @POST
  @Path("keys")
  @NeedsPermission(Permission.ADMISSION)
  public Response register(
      @RestPath String id,
      @RestForm String csrf,
      @RestForm String pem,
      @RestForm("valid_from") String validFrom,
      @RestForm("valid_until") String validUntil) {
    registerKey.handle(
        caller.staff(),
        new RegisterKey.Command(
            FormFields.platform(id),
            pem,
            FormFields.startOf(validFrom),
            FormFields.startOf(validUntil)));
    return back(id, "keys");
  }

  @POST
  @Path("keys/{key}/proof")
  @NeedsPermission(Permission.ADMISSION)
  public Response prove(
      @RestPath String id,
      @RestPath String key,
      @RestForm String csrf,
      @RestForm String signature) {
    proveKey.handle(
        caller.staff(),
        new ProveKey.Command(FormFields.platform(id), new PlatformKeyId(key), signature));
    return back(id, "keys");
  }

  @POST
  @Path("keys/{key}/revocation")
  @NeedsPermission(Permission.ADMISSION)
  public Response revoke(@RestPath String id, @RestPath String key, @RestForm String csrf) {
    revokeKey.handle(caller.staff(), new PlatformKeyId(key));
    return back(id, "keys");
  }

  @POST
  @Path("contracts")
  @NeedsPermission(Permission.ADMISSION)
  public Response draft(
      @RestPath String id,
      @RestForm String csrf,
      @RestForm("first_day") String firstDay,
      @RestForm("last_day") String lastDay,
      @RestForm List<String> line,
      @RestForm List<String> flat,
      @RestForm List<String> rate,
      @RestForm List<String> cap) {
    contracts.handle(
        caller.staff(),
        new DraftContract.Command(
            FormFields.platform(id),
            new DepositoryContract.Terms(
                bankName, TERMS_VERSION, FormFields.day(firstDay), FormFields.day(lastDay)),
            FeeFields.lines(line, flat, rate, cap)));
    return back(id, "contract");
  }

  @POST
  @Path("core-accounts")
  @NeedsPermission(Permission.ADMISSION)
  public Response open(@RestPath String id, @RestForm String csrf) {
    coreAccounts.open(caller.staff(), FormFields.platform(id));
    return back(id, "core-accounts");
  }

  private static Response back(String id, String part) {
    return ConsoleCalls.seeOther("/console/platforms/" + id + "#" + part);
  }
}
