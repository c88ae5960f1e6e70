package bank.depository.hostedpage.opening;

import bank.depository.account.CustomerNo;
import bank.depository.document.DocumentKind;
import bank.depository.document.FetchDocument;
import bank.depository.privacy.Viewer;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The sealed agreement, for the platform that is one of its three parties (PAG-02). */
@Path("/v1/sub-accounts/{customer_no}/agreement")
@Produces("application/pdf")
@PlatformApi
@Tag(name = "Sub-accounts")
class AgreementResource {

  private final FetchDocument documents;
  private final CallingPlatform caller;

  AgreementResource(FetchDocument documents, CallingPlatform caller) {
    this.documents = documents;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getAgreement",
      summary = "The three-party agreement that your customer agreed to, sealed by the bank (PDF)")
  public byte[] get(@RestPath("customer_no") @Pattern(regexp = CustomerNo.FORM) String customerNo) {
    return documents.newest(
        caller.id(),
        new CustomerNo(customerNo).value(),
        DocumentKind.TRIPARTY_AGREEMENT,
        new Viewer.OwnPlatform());
  }
}
