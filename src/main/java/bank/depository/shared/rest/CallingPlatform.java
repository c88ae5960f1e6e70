package bank.depository.shared.rest;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * The platform whose signature the running request carries. Known from the signature alone, never
 * from path or body.
 */
@RequestScoped
public class CallingPlatform {

  private @Nullable Caller caller;

  /**
   * A verified caller.
   *
   * @param bodySha256 SHA-256 over method, path and the body's bytes, 32 bytes
   */
  public record Caller(PlatformId platform, byte[] bodySha256) {}

  /** Called once, by the filter that has verified the signature. */
  public void verified(Caller verified) {
    if (caller != null) {
      throw new IllegalStateException("the caller is verified once");
    }
    this.caller = verified;
  }

  /** The platform. */
  public PlatformId id() {
    return caller().platform();
  }

  /** SHA-256 over method, path and body. */
  public byte[] bodySha256() {
    return caller().bodySha256();
  }

  private Caller caller() {
    if (caller == null) {
      throw new IllegalStateException("no signature was verified for this request");
    }
    return caller;
  }
}
