package bank.depository.account.spi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The issuer's wire. */
@Path("/issuer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface IssuerClient {

  @POST
  @Path("/verifications")
  Verification verify(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, VerificationRequest request);

  @GET
  @Path("/verifications/{request_no}")
  Verification find(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("request_no") String requestNo);

  @GET
  @Path("/keys")
  Keys keys(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

  /** As strict as the service's own, but what the wire calls optional may be left out. */
  @ClientObjectMapper
  static ObjectMapper mapper(ObjectMapper strict) {
    return strict.copy().disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  /** The question. Not to be logged. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerificationRequest(
      String requestNo,
      String factors,
      String name,
      String idType,
      String idNumber,
      String cardNo,
      @Nullable String mobile,
      @JsonProperty("card_password") @Nullable CardSecret cardSecret) {
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

  /** A card's own password, encrypted to the issuer's key. */
  record CardSecret(String keyId, String ciphertext) {}

  /** The issuer's keys, newest first. */
  record Keys(List<Key> keys) {}

  /** One of them. */
  record Key(String keyId, String algorithm, String publicKey) {}

  /** Whose card it is. */
  record Card(String issuerCode, String issuerName, String cardType) {}
}
