package bank.depository.platform.rest;

import bank.depository.crypto.signature.SignatureOutcome;
import bank.depository.platform.Environment;
import bank.depository.platform.PlatformKey;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Shows the text that the signature should have been made over, so that a platform's engineers see
 * at once where theirs differs. In the sandbox alone: only where the request names a key that a
 * sandbox platform may sign with now.
 */
@ApplicationScoped
class ShowSignedText {

  /** The member of the problem that has it. */
  static final String MEMBER = "signature_base";

  private final FindKey findKey;
  private final PlatformProfiles profiles;

  ShowSignedText(FindKey findKey, PlatformProfiles profiles) {
    this.findKey = findKey;
    this.profiles = profiles;
  }

  /** The refusal to answer with, with the base where it may be shown. */
  @Transactional
  public Refusal handle(SignatureOutcome.Refused refused) {
    Refusal refusal = refused.refusal();
    return refused
        .base()
        .filter(
            base -> refused.keyId().flatMap(findKey::handle).filter(this::isOfSandbox).isPresent())
        .map(base -> refusal.showing(MEMBER, base))
        .orElse(refusal);
  }

  private boolean isOfSandbox(PlatformKey key) {
    return profiles.get(key.platform()).environment() == Environment.SANDBOX;
  }
}
