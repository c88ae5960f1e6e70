package bank.depository.sms.spi;

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
import java.util.Optional;

/** The gateway's wire. */
@Path("/sms/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface SmsClient {

  @POST
  Receipt send(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Message message);

  /** As strict as the service's own, but what the wire calls optional may be left out. */
  @ClientObjectMapper
  static ObjectMapper mapper(ObjectMapper strict) {
    return strict.copy().disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  /** A message. Not to be logged. */
  record Message(String messageId, String mobile, String text) {
    @Override
    public String toString() {
      return "message " + messageId;
    }
  }

  /** What became of it. */
  record Receipt(
      String messageId, String status, Optional<String> refusalCode, Instant receivedAt) {}
}
