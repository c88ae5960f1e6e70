package bank.depository.account.spi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The issuer's wire. */
@RegisterRestClient(configKey = "issuer")
@Path("/issuer/verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface IssuerClient {

  @POST
  Verification verify(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, VerificationRequest request);

  /** As strict as the service's own, but what the wire calls optional may be left out. */
  @ClientObjectMapper
  static ObjectMapper mapper(ObjectMapper strict) {
    return strict.copy().disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  /** The question. Not to be logged. */
  record VerificationRequest(
      String requestNo,
      String factors,
      String name,
      String idType,
      String idNumber,
      String cardNo,
      String mobile) {
    @Override
    public String toString() {
      return "verification " + requestNo;
    }
  }

  /** The answer. */
  record Verification(
      String requestNo,
      String result,
      List<String> mismatchedFactors,
      Optional<Card> card,
      Instant checkedAt) {}

  /** Whose card it is. */
  record Card(String issuerCode, String issuerName, String cardType) {}
}
