package bank.depository.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What it costs to hash the secret of a customer or a member of staff once. Each stored hash says
 * what it cost, so that both can be raised at any time: it is hashed again when its owner next says
 * the secret. Less than the defaults, the first choice of OWASP's password storage rules, is
 * refused at the start.
 */
@ConfigMapping(prefix = "depository.secret-hash")
public interface SecretHashConfig {

  /** Memory of one hash in KiB. As many hashes run at the same time as the machine has cores. */
  @WithDefault("19456")
  int memoryKib();

  /** How often that memory is gone through. */
  @WithDefault("2")
  int iterations();
}
