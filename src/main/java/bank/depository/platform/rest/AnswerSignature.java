package bank.depository.platform.rest;

import bank.depository.crypto.Keys;
import bank.depository.crypto.OwnSigningKey;
import bank.depository.crypto.SigningPurpose;
import bank.depository.crypto.signature.ContentDigest;
import bank.depository.crypto.signature.HeaderLookup;
import bank.depository.crypto.signature.MessageComponents;
import bank.depository.crypto.signature.MessageSigner;
import bank.depository.crypto.signature.SignatureProfile;
import bank.depository.shared.rest.PlatformApi;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs every answer of the platform API, refusals too, and binds it to the request that it answers
 * (API-02). The answer's bytes are fixed here, so that what is signed is what is sent.
 */
@Provider
@PlatformApi
@Priority(Priorities.HEADER_DECORATOR)
class AnswerSignature implements ContainerResponseFilter {

  private final Keys keys;
  private final Clock clock;
  private final ObjectMapper json;

  AnswerSignature(Keys keys, Clock clock, ObjectMapper json) {
    this.keys = keys;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    if (!(context.getProperty(RequestSignature.REQUEST)
        instanceof MessageComponents.Request request)) {
      return;
    }
    byte[] body = bytes(response.getEntity());
    if (response.hasEntity()) {
      response.setEntity(body);
    }
    String digest = ContentDigest.of(body);
    HeaderLookup headers = HeaderLookup.of(Map.of(ContentDigest.FIELD, List.of(digest)));
    MessageSigner.SignatureFields fields =
        signer()
            .sign(
                new MessageComponents.Answer(response.getStatus(), headers, request),
                SignatureProfile.ANSWER);
    response.getHeaders().putSingle("Content-Digest", digest);
    response.getHeaders().putSingle("Signature-Input", fields.signatureInput());
    response.getHeaders().putSingle("Signature", fields.signature());
  }

  private MessageSigner signer() {
    OwnSigningKey key = keys.signingKey(SigningPurpose.ANSWER);
    return new MessageSigner(key.keyId(), key.key(), clock);
  }

  private byte[] bytes(@Nullable Object entity) {
    try {
      if (entity == null) {
        return new byte[0];
      }
      if (entity instanceof byte[] bytes) {
        return bytes;
      }
      return entity instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8)
          : json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written: " + entity, e);
    }
  }
}
