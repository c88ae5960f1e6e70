package bank.depository.platform.rest;

import bank.depository.crypto.signature.MessageComponents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.PlatformApi;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Lets only signed requests of a platform through to the platform API (API-02). */
@Provider
@PlatformApi
@Priority(Priorities.AUTHENTICATION)
class RequestSignature implements ContainerRequestFilter {

  /** The most bytes that the body of an instruction may have. */
  static final int MAX_BODY_BYTES = 1 << 20;

  /** Where the verified request is kept for the answer's signature. */
  static final String REQUEST = RequestSignature.class.getName();

  private final VerifyRequest verify;
  private final PublicAddress address;
  private final CallingPlatform caller;
  private final CurrentVertxRequest current;

  RequestSignature(
      VerifyRequest verify,
      PublicAddress address,
      CallingPlatform caller,
      CurrentVertxRequest current) {
    this.verify = verify;
    this.address = address;
    this.caller = caller;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    MessageComponents.Request request =
        new MessageComponents.Request(
            context.getMethod(),
            address.targetUri(current.getCurrent().request()),
            name -> context.getHeaders().getOrDefault(name, List.of()));
    context.setProperty(REQUEST, request);
    byte[] body = body(context);
    PlatformId platform = verify.verify(request, body);
    caller.verified(new CallingPlatform.Caller(platform, digest(request, body)));
  }

  private static byte[] body(ContainerRequestContext context) throws IOException {
    byte[] body = context.getEntityStream().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw new Refusal(ErrorCode.BODY_TOO_LARGE);
    }
    context.setEntityStream(new ByteArrayInputStream(body));
    return body;
  }

  private static byte[] digest(MessageComponents.Request request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.method() + " " + request.targetUri() + "\n").getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
