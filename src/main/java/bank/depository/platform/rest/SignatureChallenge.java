package bank.depository.platform.rest;

import bank.depository.crypto.signature.SignatureProfile;
import bank.depository.shared.rest.PlatformApi;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells who was refused for want of a right signature which one is wanted (RFC 9421, section 5).
 */
@Provider
@PlatformApi
class SignatureChallenge implements ContainerResponseFilter {

  static final String FIELD = "Accept-Signature";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response
          .getHeaders()
          .putSingle(FIELD, SignatureProfile.ofRequest(request.getMethod()).acceptSignature());
    }
  }
}
