package bank.depository.hostedpage.opening;

import bank.depository.account.CustomerNo;
import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderView;
import bank.depository.hostedpage.PageTickets;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.identity.Told;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opening of sub-accounts over the platform API. */
@Path("/v1/sub-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Sub-accounts")
class SubAccountOpeningResource {

  private final InstructionDesk desk;
  private final RequestSubAccount requestSubAccount;
  private final PageLinks links;
  private final CallingPlatform caller;

  SubAccountOpeningResource(
      InstructionDesk desk,
      RequestSubAccount requestSubAccount,
      PageLinks links,
      CallingPlatform caller) {
    this.desk = desk;
    this.requestSubAccount = requestSubAccount;
    this.links = links;
    this.caller = caller;
  }

  /**
   * For whom, and where the browser goes afterwards. Fields instead of a record, because some may
   * be left out, which a record's constructor would refuse.
   */
  @SuppressWarnings("NullAway.Init") // filled from the body, then validated
  static final class SubAccountRequest {
    @JsonProperty
    @NotNull
    @Pattern(regexp = CustomerNo.FORM)
    private String customerNo;

    @JsonProperty
    @NotEmpty
    @Size(max = 3)
    private Set<@NotNull CustomerRole> roles;

    @JsonProperty
    @NotNull
    @Size(min = 1, max = PageTickets.MAX_RETURN_URL)
    private String returnUrl;

    @JsonProperty private @Nullable PartyKind party;

    @JsonProperty
    @Size(min = 2, max = 100)
    private @Nullable String name;

    @JsonProperty
    @Size(min = 11, max = 11)
    private @Nullable String mobile;

    private PartyKind party() {
      return party == null ? PartyKind.PERSON : party;
    }

    RequestSubAccount.Command command() {
      return new RequestSubAccount.Command(customerNo, roles, returnUrl, party());
    }

    Told known() {
      return new Told(
          name == null ? null : PartyName.of(party(), name),
          null,
          null,
          mobile == null ? null : new MobileNo(mobile));
    }
  }

  @POST
  @Operation(
      operationId = "openSubAccount",
      summary = "A customer opens a sub-account on the bank's page")
  @APIResponseSchema(value = PageOrderView.class, responseCode = "202")
  public RestResponse<PageOrderView> open(@Valid @NotNull SubAccountRequest request) {
    Told known = request.known();
    return links.of(
        caller.id(),
        desk.submit(
            request.command(),
            OrderType.SUB_ACCOUNT_OPENING,
            instruction -> requestSubAccount.handle(instruction, known)));
  }
}
