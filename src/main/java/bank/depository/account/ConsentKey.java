package bank.depository.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a consent, led by the platform. */
@Embeddable
public record ConsentKey(int platformId, UUID consentId) implements Serializable {}
