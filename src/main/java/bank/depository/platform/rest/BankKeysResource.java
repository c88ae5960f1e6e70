package bank.depository.platform.rest;

import bank.depository.crypto.Keys;
import bank.depository.crypto.PublishedKey;
import bank.depository.crypto.SigningPurpose;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The public keys that the bank signs with. Open to all: they are what everything else is checked
 * by.
 */
@Path("/v1/bank-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank keys")
public class BankKeysResource {

  private final Keys keys;

  BankKeysResource(Keys keys) {
    this.keys = keys;
  }

  /** All keys of all purposes, old versions too. */
  public record BankKeys(List<BankKey> keys) {}

  /**
   * One of them.
   *
   * @param publicKey SubjectPublicKeyInfo as PEM
   */
  public record BankKey(String keyId, SigningPurpose purpose, String algorithm, String publicKey) {
    static BankKey of(PublishedKey key) {
      return new BankKey(
          key.keyId(), key.purpose(), key.key().algorithm().wireName(), key.key().pem());
    }
  }

  /** Lists them. */
  @GET
  @Operation(operationId = "listBankKeys", summary = "The public keys of the bank's signatures")
  public BankKeys list() {
    return new BankKeys(keys.publishedKeys().stream().map(BankKey::of).toList());
  }
}
