package bank.depository.hostedpage.opening;

import bank.depository.document.DocumentKind;
import bank.depository.document.FetchDocument;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFile;
import bank.depository.privacy.Viewer;
import bank.depository.shared.Refusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The sealed agreement, for the customer who has just agreed to it (PAG-02). */
@Path("/pages/s/{word}/agreement")
class AgreementPageResource {

  /** The name under which it is kept. */
  static final String FILE_NAME = "three-party-agreement.pdf";

  private final PageDesk desk;
  private final FetchDocument documents;

  AgreementPageResource(PageDesk desk, FetchDocument documents) {
    this.desk = desk;
    this.documents = documents;
  }

  @GET
  @Operation(hidden = true)
  public Response fetch(@RestPath String word) {
    return desk.show(word, null, this::file);
  }

  /** Whoever has not agreed yet is led to the step at which they stand. */
  private Response file(PageCall call) {
    try {
      return desk.file(PageFile.pdf(FILE_NAME, pdf(call)));
    } catch (Refusal refusal) {
      return desk.redirect(PageDesk.address(call.session(), ""));
    }
  }

  private byte[] pdf(PageCall call) {
    return documents.newest(
        call.session().platform(),
        call.visit().session().customerNo(),
        DocumentKind.TRIPARTY_AGREEMENT,
        new Viewer.Self());
  }
}
