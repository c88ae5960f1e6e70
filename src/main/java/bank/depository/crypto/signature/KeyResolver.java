package bank.depository.crypto.signature;

import java.util.Optional;

/** Finds the key that a message names. */
@FunctionalInterface
public interface KeyResolver {

  /** The key with that id, where it may be used now. */
  Optional<VerificationKey> find(String keyId);
}
