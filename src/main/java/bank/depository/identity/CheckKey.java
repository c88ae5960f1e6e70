package bank.depository.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a question to an issuer, led by the platform. */
@Embeddable
public record CheckKey(int platformId, UUID checkId) implements Serializable {}
