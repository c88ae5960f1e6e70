package bank.depository.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a change, led by the platform. */
@Embeddable
public record CustomerChangeKey(int platformId, UUID changeId) implements Serializable {}
